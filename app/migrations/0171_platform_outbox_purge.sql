-- Delivered messages are forgotten after their term (config/limits.ts): they may hold personal data.
create index outbox_delivered on outbox (done_at) where done_at is not null;
grant delete on outbox to tirek_app;
