-- Who coordinates the help in the care of a child with a severe defect (Law 343, art. 8(2)(8)); the local executive body names
-- this person, the family and the body see whom to call.
create table services_coordinator (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  conclusion_id uuid not null,
  name text not null,
  post text not null,
  phone text not null,
  named_on date not null,
  named_by text not null,
  ended_on date,
  primary key (region, id)
);
create unique index services_coordinator_of_person on services_coordinator (person_id) where ended_on is null;
call tirek_case_table('services_coordinator', 'person_id', 'registry');
