-- Corrections: who asked to change which value of a record, what it was, what it became, who decided and why.

create table corrections_request (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  -- The part of the file that keeps the value: whoever may not see the part sees neither the request nor the value.
  part text not null,
  field text not null,
  value_before text,
  value_wanted text,
  reason text not null,
  proof text,
  proof_date date,
  requested_on date not null,
  requested_at timestamptz not null,
  requested_by uuid not null,
  requester_person_id uuid,
  requester_role text not null,
  requester_name text not null,
  requester_organisation_id uuid,
  due_on date,
  state text not null check (state in ('open', 'applied', 'refused', 'withdrawn')),
  decided_on date,
  decided_by uuid,
  decider_role text,
  decider_name text,
  decider_organisation_id uuid,
  decision_reason text,
  version int not null default 1,
  primary key (region, id)
);
create unique index corrections_one_open on corrections_request (person_id, field) where state = 'open';
create index corrections_request_by_person on corrections_request (person_id);
create index corrections_request_open on corrections_request (region, due_on) where state = 'open';
call tirek_case_table('corrections_request');

-- An organisation that holds the value is told that it has changed.
create table corrections_notice (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  part text not null,
  request_id uuid not null,
  organisation_id uuid not null,
  told_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid,
  seen_by_name text,
  primary key (region, id)
);
create index corrections_notice_by_person on corrections_notice (person_id);
create index corrections_notice_by_request on corrections_notice (request_id);
create index corrections_notice_unseen on corrections_notice (organisation_id) where seen_at is null;
call tirek_case_table('corrections_notice');

do $$
declare
  name text;
begin
  foreach name in array array['corrections_request', 'corrections_notice'] loop
    execute format('alter policy see on %I using (%s)', name, tirek_visible(name::regclass, 'person_id', name || '.part'));
    execute format('alter policy change on %I using (%s)', name, tirek_visible(name::regclass, 'person_id', name || '.part'));
  end loop;
end
$$;

-- A key that rested on a corrected value is given up: the child who really has it must not be refused (LAW-3-5).
create function registry_release_identity(in_person uuid, in_key bytea) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from registry_person p where p.id = in_person and p.region = any (tirek_regions())) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  delete from registry_identity where person_id = in_person and key_hash = in_key;
end
$$;
revoke all on function registry_release_identity(uuid, bytea) from public;
grant execute on function registry_release_identity(uuid, bytea) to tirek_app;
