-- Units of social assistance at home and the children they serve (LAW-8-2).

-- The regulation of a unit; the unit itself is an organisation of the register. No people.
create table home_help_regulation (
  id uuid primary key,
  unit_id uuid not null references network_organisation (id),
  number text not null,
  adopted_by text not null,
  adopted_on date not null,
  valid_from date not null,
  recorded_by text not null,
  recorded_on date not null,
  unique (unit_id, number)
);
grant select, insert on home_help_regulation to tirek_app;

create table home_help_served (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null references network_organisation (id),
  asker_name text not null,
  words text not null,
  state text not null check (state in ('asked', 'served', 'refused', 'ended')),
  -- Under article 8(2)(1), or an extra of the region that is never counted with it.
  basis text check (basis in ('law', 'regional-extra')),
  ground text,
  asked_on date not null,
  answered_on date,
  answered_by text,
  ended_on date,
  version int not null default 1,
  primary key (region, id),
  check ((state in ('served', 'ended')) = (basis is not null)),
  check (basis is distinct from 'regional-extra' or ground is not null)
);
create unique index home_help_one_request on home_help_served (person_id) where state in ('asked', 'served');
create index home_help_by_unit on home_help_served (unit_id, state);
call tirek_case_table('home_help_served', 'person_id', 'home-help');

create table home_help_visit (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  served_id uuid not null,
  unit_id uuid not null,
  visit_on date not null,
  visit_at text not null,
  tasks jsonb not null,
  done jsonb,
  outcome text check (outcome in ('held', 'family-cancelled', 'unit-cancelled', 'nobody-home')),
  note text,
  recorded_by text,
  recorded_on date,
  version int not null default 1,
  primary key (region, id),
  check ((outcome is null) = (recorded_on is null))
);
create index home_help_visits_of_day on home_help_visit (unit_id, visit_on);
create index home_help_visits_of_child on home_help_visit (served_id, visit_on);
call tirek_case_table('home_help_visit', 'person_id', 'home-help');
