-- History that can be trusted: every row of the history and of the log of readings goes into a batch with a Merkle root,
-- the roots are chained and signed. What waits for its batch stands in a queue that the database itself fills.

create table audit_unsealed (
  seq bigint generated always as identity primary key,
  source text not null check (source in ('event', 'access')),
  region text not null,
  row_id uuid not null
);

create table audit_seal (
  no bigint primary key check (no > 0),
  at timestamptz not null,
  size int not null check (size > 0),
  root bytea not null,
  -- What is signed: canonical JSON with the number, the time, the size, the root and the hash of the statement before.
  statement text not null,
  signature bytea not null,
  public_key bytea not null
);

create table audit_leaf (
  seal_no bigint not null,
  position int not null,
  source text not null,
  region text not null,
  row_id uuid not null,
  hash bytea not null,
  primary key (seal_no, position)
);
create unique index audit_leaf_of_row on audit_leaf (row_id, source);

-- Append-only for the serving role, and only the system looks inside; roots are no secret.
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy system_only on audit_unsealed for all to tirek_app using ((select tirek_scope()) = 'system') with check (false);
create policy owner_sees on audit_unsealed for all to current_user using (true) with check (true);
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
create policy see on audit_leaf for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on audit_leaf for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy owner_sees on audit_leaf for all to current_user using (true) with check (true);
grant select, delete on audit_unsealed to tirek_app;
grant select, insert on audit_seal, audit_leaf to tirek_app;

create function audit_queue_events() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (source, region, row_id) select 'event', region, id from added order by at, id;
  return null;
end
$$;
create function audit_queue_accesses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (source, region, row_id) select 'access', '', id from added order by at, id;
  return null;
end
$$;
create trigger audit_queue after insert on history_event
  referencing new table as added for each statement execute function audit_queue_events();
create trigger audit_queue after insert on history_access
  referencing new table as added for each statement execute function audit_queue_accesses();

insert into audit_unsealed (source, region, row_id)
  select source, region, id from (
    select 'event' as source, region, id, at from history_event
    union all
    select 'access', '', id, at from history_access
  ) already order by at, id;
