-- The worker asks every second for the first open deadline whose time has come. Under row-level security a comparison may
-- use an index only when nothing in it can leak a value; PostgreSQL does not trust coalesce() in that, and read every open
-- deadline instead. A stored column says the same and is trusted.
alter table deadline
  add column ready_at timestamptz not null generated always as (coalesce(retry_at, fires_at)) stored;
comment on column deadline.ready_at is 'When the worker may take it: the next try after a failure, else the firing time.';
drop index deadline_ready;
create index deadline_ready on deadline (ready_at, id) where state = 'open';
