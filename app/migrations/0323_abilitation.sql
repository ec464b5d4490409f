-- The individual programme of abilitation and rehabilitation of the Social Code (art. 157, 160): a document of its own
-- for a person with a disability, beside the programme of Law 343 (DEC-2). The medical part is written and carried out by
-- the medical organisation that the family has chosen; the social and vocational parts are received from the expertise.
create table abilitation_plan (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  state text not null check (state in ('opened', 'in-force', 'ended', 'withdrawn')),
  -- The status of disability it rests on; without one there is no such programme.
  status_id uuid not null,
  opened_on date not null,
  signed_on date,
  signed_by text,
  -- The last day: that of the disability; without one while the disability is set without a term.
  valid_to date,
  ended_on date,
  ended_reason text check (ended_reason in ('done', 'term-over', 'no-disability', 'moved-away', 'other-organisation', 'family-withdrew')),
  version int not null default 1,
  primary key (region, id)
);
create unique index abilitation_one_live on abilitation_plan (person_id) where state in ('opened', 'in-force');
create index abilitation_plan_by_person on abilitation_plan (person_id);
create index abilitation_plan_by_organisation on abilitation_plan (organisation_id, region, state, opened_on);
call tirek_case_table('abilitation_plan');

create table abilitation_item (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  position int not null,
  nature text not null check (nature in ('abilitation', 'rehabilitation')),
  -- What is done and how much of it, sealed by the key of the child.
  words jsonb not null,
  starts_on date not null,
  ends_on date not null,
  status text not null default 'planned' check (status in ('planned', 'under-way', 'done', 'stopped')),
  removed_on date,
  primary key (region, id),
  constraint abilitation_item_term check (ends_on >= starts_on)
);
create index abilitation_item_by_plan on abilitation_item (plan_id, position);
create index abilitation_item_by_person on abilitation_item (person_id);
call tirek_case_table('abilitation_item');

create table abilitation_course (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  on_day date not null,
  status text not null check (status in ('planned', 'under-way', 'done', 'stopped')),
  note text not null,
  recorded_by text not null,
  primary key (region, id)
);
create index abilitation_course_by_plan on abilitation_course (plan_id, on_day);
create index abilitation_course_by_person on abilitation_course (person_id);
call tirek_case_table('abilitation_course');
revoke update on abilitation_course from tirek_app;

-- A part as the unit of the expertise wrote it: nothing of it is changed here, a new paper stands beside the earlier one.
create table abilitation_received_part (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  part text not null check (part in ('social', 'professional')),
  unit text not null,
  document text not null,
  document_date date not null,
  words text not null,
  received_on date not null,
  recorded_by text not null,
  primary key (region, id)
);
create index abilitation_received_part_by_plan on abilitation_received_part (plan_id, received_on);
create index abilitation_received_part_by_person on abilitation_received_part (person_id);
call tirek_case_table('abilitation_received_part');
revoke update on abilitation_received_part from tirek_app;

-- How the network stands is asked of the register at every look; no day of a change is kept. What the programmes written
-- before rest on: their measures.
drop index programme_network_changed;
alter table programme_programme drop column network_changed_on;
update programme_programme as p set network_organisation_ids = array(
  select distinct m.organisation_id from programme_measure as m
  where m.programme_id = p.id and m.removed_on is null and m.organisation_id is not null)
where p.network_organisation_ids = '{}';
