-- Readings counted as they come, so that the officer's report over weeks does not read the whole log again: who opened
-- how many people's files on a day, how many by night, how many of people with no tie to the organisation. What waits to be
-- counted stands in a queue that the database itself fills.

create table audit_uncounted (
  seq bigint generated always as identity primary key,
  row_id uuid not null
);

-- A person is counted once a day for each account and kind, however often the file was opened.
create table audit_counted_person (
  kind text not null check (kind in ('mass', 'night', 'unrelated')),
  day date not null,
  account_id uuid not null,
  person_id uuid not null,
  primary key (kind, day, account_id, person_id)
);

create table audit_counted (
  kind text not null check (kind in ('mass', 'night', 'unrelated', 'walking')),
  day date not null,
  account_id uuid not null,
  people int not null check (people >= 0),
  actor_name text not null,
  actor_role text not null,
  organisation_id uuid,
  -- The account was stopped on that day: it had tried too many numbers.
  stopped boolean not null default false,
  primary key (kind, day, account_id)
);
create index audit_counted_most on audit_counted (kind, people desc);

do $$
declare
  one text;
begin
  foreach one in array array['audit_uncounted', 'audit_counted_person', 'audit_counted'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy system_only on %I for all to tirek_app using ((select tirek_scope()) = ''system'')
      with check ((select tirek_scope()) = ''system'')', one);
    execute format('create policy owner_sees on %I for all to current_user using (true) with check (true)', one);
  end loop;
end
$$;
grant select, delete on audit_uncounted to tirek_app;
grant select, insert, delete on audit_counted_person to tirek_app;
grant select, insert, update on audit_counted to tirek_app;

create function audit_queue_counting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_uncounted (row_id) select id from added order by at, id;
  return null;
end
$$;
create trigger audit_count after insert on history_access
  referencing new table as added for each statement execute function audit_queue_counting();

insert into audit_uncounted (row_id) select id from history_access order by at, id;
