-- Emergency access: a member of staff whose post may see such parts of a file reads the file of a child it has no
-- relation to, for some hours, and changes nothing. It stands apart from access_party, so that only the policies for
-- reading count it: those for changing and adding never do.

create function tirek_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('tirek.account', true), '')::uuid $$;

create function tirek_now() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tirek.now', true), '')::timestamptz, now()) $$;

-- Set for queries and pages alone: a command runs as if there were no emergency access.
create function tirek_is_reading() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('tirek.reading', true), '') = 'on' $$;

create table exceptional_access_emergency (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  organisation_id uuid,
  reason text not null,
  words text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at),
  ended_at timestamptz,
  review_due_on date not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  reviewer_name text,
  reviewer_role text,
  is_justified boolean,
  finding text,
  version int not null default 1,
  primary key (region, id),
  check ((reviewed_at is null) = (is_justified is null) and (reviewed_at is null) = (finding is null))
);
create index exceptional_access_emergency_open on exceptional_access_emergency (account_id, ends_at) where ended_at is null;
create index exceptional_access_emergency_by_person on exceptional_access_emergency (person_id, opened_at);
create index exceptional_access_emergency_unreviewed on exceptional_access_emergency (review_due_on) where reviewed_at is null;

-- A wall of its own: who opened a file sees the own openings, the family those of its file. It is written by the
-- system alone, in the act that opens, ends or reviews; those who review read it through that act.
alter table exceptional_access_emergency enable row level security;
alter table exceptional_access_emergency force row level security;
create policy see on exceptional_access_emergency for select to tirek_app using (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) = 'system' or account_id = (select tirek_account()) or audit_is_family(person_id)));
create policy add on exceptional_access_emergency for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy change on exceptional_access_emergency for update to tirek_app using ((select tirek_scope()) = 'system');
create policy owner_sees on exceptional_access_emergency for all to current_user using (true) with check (true);
grant select, insert, update on exceptional_access_emergency to tirek_app;

-- The children whose files an emergency access opens to the account at this moment.
create function tirek_emergencies() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(e.person_id), '{}') from exceptional_access_emergency e
  where e.account_id = tirek_account() and e.ended_at is null and e.opened_at <= tirek_now() and e.ends_at > tirek_now()
$$;

-- Those of them whose files nothing else opens to the account.
create function tirek_only_emergencies() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(one.person_id), '{}') from unnest(tirek_emergencies()) one (person_id)
  where not exists (select from access_party p
    where p.person_id = one.person_id and p.party_id = any (tirek_parties()) and p.until is null and p.classes <> '{}'
      and p.since <= tirek_today() and (p.valid_to is null or p.valid_to >= tirek_today()))
$$;

-- Whether one of these ids is such a child, or a record of one.
create function tirek_is_read_only(in_ids uuid[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from unnest(tirek_only_emergencies()) one (person_id)
    where one.person_id = any (in_ids)
      or exists (select from history_event h where h.subject_id = any (in_ids) and h.person_id = one.person_id))
$$;

revoke all on function tirek_emergencies() from public;
revoke all on function tirek_only_emergencies() from public;
revoke all on function tirek_is_read_only(uuid[]) from public;
grant execute on function tirek_emergencies() to tirek_app;
grant execute on function tirek_only_emergencies() to tirek_app;
grant execute on function tirek_is_read_only(uuid[]) to tirek_app;

-- The parts of a file that an emergency may open; every other part (a signal about safety, a complaint) never opens.
create function tirek_emergency_parts() returns text[] language sql immutable parallel safe
  as $$ select array['registry', 'screening', 'referral', 'consultation', 'programme', 'direction', 'placement'] $$;

create procedure tirek_emergency_wall(target regclass, person text, class text) language plpgsql as $$
begin
  execute format(
    'create policy emergency on %1$s for select to tirek_app using (region = any ((select tirek_regions())::text[])
       and (select tirek_classes())::text[] && array[''*'', %3$s]
       and %3$s = any (tirek_emergency_parts()) and (select tirek_is_reading())
       and %2$I = any ((select tirek_emergencies())::uuid[]))', target, person, class);
  execute format(
    'create policy not_in_emergency on %1$s as restrictive for insert to tirek_app
       with check ((%2$I = any ((select tirek_only_emergencies())::uuid[])) is not true)', target, person);
end
$$;

create or replace procedure tirek_case_table(target regclass, person_column text default 'person_id', class text default null) language plpgsql as $$
declare
  part text := quote_literal(coalesce(class, split_part(target::text, '_', 1)));
  visible text := tirek_visible(target, person_column, part);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy see on %s for select to tirek_app using (%s)', target, visible);
  execute format('create policy add on %s for insert to tirek_app with check (region = any ((select tirek_regions())::text[]))', target);
  execute format('create policy change on %s for update to tirek_app using (%s) with check (region = any ((select tirek_regions())::text[]))', target, visible);
  execute format('create policy owner_sees on %s for all to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to tirek_app', target);
  call tirek_emergency_wall(target, person_column, part);
end
$$;

do $$
declare
  one record;
  person text;
  class text;
begin
  for one in
    select tablename as name from pg_policies
      where schemaname = 'public' and policyname = 'see' and qual like '%access_party%' and tablename <> 'access_party'
  loop
    person := case one.name when 'registry_person' then 'id' else 'person_id' end;
    class := case one.name
      when 'screening_referral' then quote_literal('referral')
      when 'programme_direction' then quote_literal('direction')
      when 'deadline' then 'case when deadline.subject_kind in (''referral'', ''direction'') then deadline.subject_kind else split_part(deadline.kind, ''.'', 1) end'
      when 'history_event' then 'case when history_event.subject_kind in (''referral'', ''direction'') then history_event.subject_kind else split_part(history_event.name, ''.'', 1) end'
      else quote_literal(split_part(one.name, '_', 1)) end;
    call tirek_emergency_wall(one.name::regclass, person, class);
  end loop;
end
$$;
