-- A court act about passing a child's data on prevails over what the representatives say (DEC-6).
create table registry_court_act (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  recipient_id uuid,
  outcome text not null check (outcome in ('orders-transfer', 'forbids-transfer')),
  court text not null,
  document text not null,
  document_date date not null,
  recorded_on date not null,
  recorded_by text not null,
  primary key (region, id)
);
create index registry_court_act_by_person on registry_court_act (person_id);
call tirek_case_table('registry_court_act');
