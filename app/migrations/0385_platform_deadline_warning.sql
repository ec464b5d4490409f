-- A deadline warns once ahead of its end, when its kind has somebody who warns: one row and one clock for both. Until then
-- whoever warned kept a deadline of their own beside it, which had to be opened, moved and closed with the first.
alter table deadline add column warns_at timestamptz;
comment on column deadline.warns_at is 'When the worker warns of it; empty once it has, or when nobody warns.';
alter table deadline drop column ready_at;
alter table deadline
  add column ready_at timestamptz not null generated always as (coalesce(retry_at, least(warns_at, fires_at))) stored;
comment on column deadline.ready_at is
  'When the worker may take it: the next try after a failure, else the warning, else the firing time.';
create index deadline_ready on deadline (ready_at, id) where state = 'open';

update deadline d set warns_at = r.fires_at from deadline r
  where r.kind = 'outreach.remind' and r.state = 'open' and r.subject_id = d.subject_id
    and d.state = 'open' and d.kind in ('placement.notify', 'placement.choose', 'placement.arrive');
update deadline d set kind = 'outreach.notice' where kind = 'outreach.remind' and state = 'open'
  and exists (select from placement_request r where r.id = d.subject_id and r.state = 'notified');
update deadline set state = 'cancelled', closed_at = now() where kind = 'outreach.remind' and state = 'open';
