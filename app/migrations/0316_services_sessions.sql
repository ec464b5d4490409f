-- Sessions: who came, who did not and by whose decision, how it went. The words are sealed by the key of the child.
create table services_session (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  order_id uuid not null,
  slot_id uuid,
  item text not null,
  on_day date not null,
  starts_at int not null,
  minutes int not null,
  outcome text not null check (outcome in ('held', 'family-cancelled', 'organisation-cancelled', 'no-show')),
  specialist_name text not null,
  words jsonb not null,
  -- Whether the sealed words ask the family to do something at home.
  has_task boolean not null default false,
  recorded_on date not null,
  recorded_by text not null,
  version int not null default 1,
  primary key (region, id),
  unique (region, order_id, on_day, starts_at)
);
create index services_session_by_order on services_session (order_id, on_day);
create index services_session_by_person on services_session (person_id, on_day);
create index services_session_by_organisation on services_session (organisation_id, on_day);
create index services_session_held on services_session (region, on_day, item) where outcome = 'held';
call tirek_case_table('services_session', 'person_id', 'direction');
call services_own_only('services_session');

-- What stood in an entry before it was corrected, and why; never changed.
create table services_session_edition (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  session_id uuid not null,
  outcome text not null,
  words jsonb not null,
  recorded_on date not null,
  recorded_by text not null,
  corrected_on date not null,
  corrected_by text not null,
  primary key (region, id)
);
create index services_session_edition_by_session on services_session_edition (session_id);
call tirek_case_table('services_session_edition', 'person_id', 'direction');
call services_own_only('services_session_edition');
