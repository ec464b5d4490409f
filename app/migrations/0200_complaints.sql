-- Complaints of families, and signals about the safety of a child (LAW-16-3, LAW-17-3).

create sequence complaints_number_serial;
create sequence complaints_signal_serial;
grant usage on sequence complaints_number_serial, complaints_signal_serial to tirek_app;

create table complaints_complaint (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  number text not null unique,
  -- The letter carries the names as they were: the body that answers need not be a party to the file.
  person_name text not null,
  complainant_id uuid not null,
  complainant_name text not null,
  stage text,
  about text not null check (about in ('body', 'worker')),
  organisation_id uuid not null references network_organisation (id),
  words text not null,
  wish text,
  facts jsonb not null,
  filed_at timestamptz not null,
  filed_on date not null,
  -- Null: the central body, which is no organisation of the register.
  addressee_id uuid references network_organisation (id),
  -- The organisations that have the complaint, the addressee first, then those it went up to.
  desks uuid[] not null,
  at_centre boolean not null,
  hidden_from uuid,
  route_cite jsonb not null,
  state text not null check (state in ('filed', 'overdue', 'answered')),
  due_on date not null,
  extended_on date,
  extension_reason text,
  decision text check (decision in ('satisfied', 'partly', 'refused')),
  reason text,
  reason_cite jsonb,
  answered_on date,
  answered_by text,
  answered_role text,
  answered_organisation_id uuid,
  appeal_until date,
  appeal_of uuid,
  is_late boolean not null default false,
  version int not null default 1,
  primary key (region, id),
  check ((state = 'answered') = (decision is not null and reason is not null and answered_on is not null))
);
create index complaints_by_person on complaints_complaint (person_id, filed_at);
create index complaints_by_desk on complaints_complaint using gin (desks);
create index complaints_open on complaints_complaint (region, due_on) where state <> 'answered';
create unique index complaints_one_appeal on complaints_complaint (appeal_of) where appeal_of is not null;

-- A wall of its own. The family reads it as a part of the file (`complaints`), which no post of an organisation may see. An
-- organisation reads what lies on its desk, when the post is that of an officer (`complaint-desk`, `complaint-centre`):
-- never the one complained about, and never somebody who complains.
create function complaints_on_desk(desks uuid[], at_centre boolean, hidden_from uuid, complainant uuid) returns boolean
  language sql stable parallel safe as $$
  select (('complaint-desk' = any (tirek_classes()) and desks && tirek_parties())
      or ('complaint-centre' = any (tirek_classes()) and at_centre))
    and (hidden_from is null or not hidden_from = any (tirek_parties()))
    and not complainant = any (tirek_parties())
$$;

alter table complaints_complaint enable row level security;
alter table complaints_complaint force row level security;
do $$
declare
  desk text := '(region = any ((select tirek_regions())::text[])
    and complaints_on_desk(desks, at_centre, hidden_from, complainant_id))';
begin
  execute format('create policy see on complaints_complaint for select to tirek_app using ((%s) or %s)',
    tirek_visible('complaints_complaint', 'person_id', quote_literal('complaints')), desk);
  execute format('create policy change on complaints_complaint for update to tirek_app
    using ((select tirek_scope()) = ''system'' or %s) with check (region = any ((select tirek_regions())::text[]))', desk);
end
$$;
create policy add on complaints_complaint for insert to tirek_app
  with check (region = any ((select tirek_regions())::text[])
    and ((select tirek_scope()) = 'system' or complainant_id = any ((select tirek_parties())::uuid[])));
create policy owner_sees on complaints_complaint for all to current_user using (true) with check (true);
grant select, insert, update on complaints_complaint to tirek_app;

-- A signal about the safety of a child. Its part of the file is `safety`, which `*` does not open.
create table complaints_signal (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  number text not null unique,
  -- Copied, as the reader has no right to the file.
  child_name text not null,
  child_birth date not null,
  concern text not null check (concern in ('evasion', 'cruelty', 'harm')),
  source text not null check (source in ('family', 'organisation', 'other')),
  words text not null,
  is_urgent boolean not null,
  filed_at timestamptz not null,
  filed_on date not null,
  filed_by uuid not null,
  filer_name text not null,
  filer_role text not null,
  filer_organisation_id uuid,
  organ_id uuid not null references network_organisation (id),
  due_on date not null,
  state text not null check (state in ('filed', 'taken-up', 'closed')),
  taken_up_at timestamptz,
  taken_up_by text,
  outcome text check (outcome in ('measures', 'passed-on', 'not-confirmed')),
  measures text,
  closed_at timestamptz,
  closed_by text,
  version int not null default 1,
  primary key (region, id),
  check ((state = 'closed') = (outcome is not null and measures is not null and closed_at is not null))
);
create index complaints_signal_by_organ on complaints_signal (organ_id, filed_at);

-- The guardianship service of the body it went to, by its post alone; not even then somebody of the child's own family.
create function complaints_on_guard(organ uuid, person uuid) returns boolean
  language sql stable parallel safe as $$
  select 'safety' = any (tirek_classes()) and organ = any (tirek_parties())
    and not exists (select from access_party p
      where p.person_id = person and p.party_kind = 'person' and p.party_id = any (tirek_parties()))
$$;

alter table complaints_signal enable row level security;
alter table complaints_signal force row level security;
create policy see on complaints_signal for select to tirek_app
  using (region = any ((select tirek_regions())::text[])
    and ((select tirek_scope()) = 'system' or complaints_on_guard(organ_id, person_id)));
create policy change on complaints_signal for update to tirek_app
  using (region = any ((select tirek_regions())::text[])
    and ((select tirek_scope()) = 'system' or complaints_on_guard(organ_id, person_id)))
  with check (region = any ((select tirek_regions())::text[]));
create policy add on complaints_signal for insert to tirek_app
  with check (region = any ((select tirek_regions())::text[]));
create policy owner_sees on complaints_signal for all to current_user using (true) with check (true);
grant select, insert, update on complaints_signal to tirek_app;

-- History and deadlines of a signal are nobody's to read but the system's, whatever else opens the file.
create policy no_signal on history_event as restrictive for select to tirek_app
  using (subject_kind <> 'safety-signal' or (select tirek_scope()) = 'system');
create policy no_signal on deadline as restrictive for select to tirek_app
  using (subject_kind <> 'safety-signal' or (select tirek_scope()) = 'system');
