-- Platform: claims, party-based access, history, deadlines, outbox, idempotency, sessions.
-- Written for PostgreSQL 15. The owner role runs this; the serving role `tirek_app` owns nothing.

do $$
begin
  if not exists (select from pg_roles where rolname = 'tirek_app') then
    create role tirek_app nologin nosuperuser nobypassrls;
  end if;
end
$$;

grant usage on schema public to tirek_app;

-- Claims: set with set_config(…, true) at the start of every transaction. No claim, no row.
create function tirek_regions() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tirek.regions', true), ''), '{}')::text[] $$;

create function tirek_parties() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tirek.parties', true), ''), '{}')::uuid[] $$;

create function tirek_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tirek.today', true), '')::date, current_date) $$;

create function tirek_scope() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('tirek.scope', true), '') $$;

-- Who may see whom: a person or an organisation is a party to a person's file, from a date, until it ends.
create table access_party (
  region text not null,
  person_id uuid not null,
  party_id uuid not null,
  party_kind text not null check (party_kind in ('person', 'organisation')),
  relation text not null,
  since date not null,
  -- The last day known beforehand (a guardianship for a year); `until` is the day an act ended it.
  valid_to date,
  until date,
  primary key (region, person_id, party_id, relation)
);
create index access_party_by_party on access_party (party_id, region, person_id);

alter table access_party enable row level security;
alter table access_party force row level security;
create policy see on access_party for select to tirek_app using (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) in ('territory', 'system') or party_id = any ((select tirek_parties())::uuid[]))
);
create policy owner_sees on access_party for all to current_user using (true) with check (true);
grant select on access_party to tirek_app;

-- The serving role changes parties only through these two: a party it does not see itself can still be added or ended.
create function access_add_party(in_region text, in_person uuid, in_party uuid, in_kind text, in_relation text, in_since date, in_valid_to date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_region = any (tirek_regions()) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  insert into access_party (region, person_id, party_id, party_kind, relation, since, valid_to)
    values (in_region, in_person, in_party, in_kind, in_relation, in_since, in_valid_to)
    on conflict (region, person_id, party_id, relation)
      do update set until = null, since = excluded.since, valid_to = excluded.valid_to;
end
$$;

create function access_end_party(in_region text, in_person uuid, in_party uuid, in_relation text, in_until date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_region = any (tirek_regions()) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  update access_party set until = in_until
    where region = in_region and person_id = in_person and party_id = in_party and relation = in_relation and until is null;
end
$$;
revoke all on function access_add_party(text, uuid, uuid, text, text, date, date) from public;
revoke all on function access_end_party(text, uuid, uuid, text, date) from public;
grant execute on function access_add_party(text, uuid, uuid, text, text, date, date) to tirek_app;
grant execute on function access_end_party(text, uuid, uuid, text, date) to tirek_app;

-- The standard wall of a case table: `region` and the person it is about decide who sees a row.
create procedure tirek_case_table(target regclass, person_column text default 'person_id') language plpgsql as $$
declare
  visible text := format(
    'region = any ((select tirek_regions())::text[]) and ((select tirek_scope()) in (''territory'', ''system'')
       or exists (select 1 from access_party p where p.region = %1$s.region and p.person_id = %1$s.%2$I
                  and p.party_id = any ((select tirek_parties())::uuid[]) and p.until is null
                  and p.since <= (select tirek_today()) and (p.valid_to is null or p.valid_to >= (select tirek_today()))))',
    target, person_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy see on %s for select to tirek_app using (%s)', target, visible);
  execute format('create policy add on %s for insert to tirek_app with check (region = any ((select tirek_regions())::text[]))', target);
  execute format('create policy change on %s for update to tirek_app using (%s) with check (region = any ((select tirek_regions())::text[]))', target, visible);
  -- The owner (migrations, narrow SECURITY DEFINER look-ups, loaders) sees all rows; the serving role never is the owner.
  execute format('create policy owner_sees on %s for all to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to tirek_app', target);
end
$$;

-- Accounts and sessions are not case data; the serving role reads them before any claim is known.
create table access_account (
  id uuid primary key,
  person_id uuid,
  name text not null,
  role text not null,
  specialty text,
  organisation_id uuid,
  regions text[] not null default '{}',
  demo boolean not null default false,
  note jsonb not null default '{}',
  closed_at timestamptz
);
create index access_account_by_role on access_account (role);

create table access_session (
  token_hash bytea primary key,
  account_id uuid not null references access_account (id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
grant select, insert, update on access_account to tirek_app;
grant select, insert, update, delete on access_session to tirek_app;

-- History is append-only: the serving role may add and read, never change or remove.
create table history_event (
  region text not null,
  id uuid not null,
  person_id uuid,
  at timestamptz not null,
  legal_day date not null,
  name text not null,
  account_id uuid,
  actor_role text not null,
  actor_name text not null,
  organisation_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  data jsonb not null default '{}',
  cite jsonb not null default '[]',
  primary key (region, id)
);
create index history_by_person on history_event (person_id, at);
create index history_by_subject on history_event (subject_id, at);
alter table history_event enable row level security;
alter table history_event force row level security;
create policy see on history_event for select to tirek_app using (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) in ('territory', 'system')
    or exists (select 1 from access_party p where p.region = history_event.region and p.person_id = history_event.person_id
               and p.party_id = any ((select tirek_parties())::uuid[]) and p.until is null
                  and p.since <= (select tirek_today()) and (p.valid_to is null or p.valid_to >= (select tirek_today()))))
);
create policy add on history_event for insert to tirek_app with check (region = any ((select tirek_regions())::text[]));
create policy owner_sees on history_event for all to current_user using (true) with check (true);
grant select, insert on history_event to tirek_app;

-- Reading a person's file is an act too; so is an attempt that was refused.
create table history_access (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  actor_role text not null,
  actor_name text not null,
  organisation_id uuid,
  use_case text not null,
  outcome text not null check (outcome in ('read', 'refused')),
  code text,
  purpose text,
  person_ids uuid[] not null default '{}',
  facts jsonb not null default '{}'
);
create index history_access_by_person on history_access using gin (person_ids);
grant select, insert on history_access to tirek_app;

create table deadline (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  starts_on date not null,
  due_on date not null,
  fires_at timestamptz not null,
  term_id text,
  parameter_edition text,
  calendar_edition text,
  cite jsonb not null,
  owner_role text not null,
  owner_id uuid,
  state text not null default 'open' check (state in ('open', 'met', 'missed', 'cancelled', 'replaced')),
  closed_at timestamptz,
  attempts int not null default 0,
  last_error text,
  retry_at timestamptz,
  primary key (region, id)
);
create unique index deadline_one_open on deadline (kind, subject_id) where state = 'open';
create index deadline_ready on deadline ((coalesce(retry_at, fires_at)), id) where state = 'open';
create index deadline_by_person on deadline (person_id, due_on);
create index deadline_by_subject on deadline (subject_id);
call tirek_case_table('deadline');

create table outbox (
  id uuid primary key,
  kind text not null,
  region text not null,
  payload jsonb not null,
  at timestamptz not null,
  run_after timestamptz not null,
  attempts int not null default 0,
  last_error text,
  done_at timestamptz
);
create index outbox_ready on outbox (run_after, id) where done_at is null;
grant select, insert, update on outbox to tirek_app;

create table idempotency (
  account_id uuid not null,
  key text not null,
  use_case text not null,
  input_hash bytea not null,
  outcome jsonb,
  at timestamptz not null,
  primary key (account_id, key)
);
grant select, insert, update on idempotency to tirek_app;

-- The sandbox clock: how far the server's time stands from real time, in milliseconds.
create table sandbox_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null,
  set_at timestamptz not null
);
grant select, insert, update on sandbox_clock to tirek_app;

-- Facts about this installation (demo loaded, editions, …).
create table installation (
  key text primary key,
  value jsonb not null,
  at timestamptz not null default now()
);
grant select, insert, update on installation to tirek_app;
