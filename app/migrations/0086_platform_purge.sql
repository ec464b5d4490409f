-- Keys of repeated commands are forgotten after their term (config/limits.ts): the worker removes them by age.
create index idempotency_by_age on idempotency (at);
grant delete on idempotency to tirek_app;
