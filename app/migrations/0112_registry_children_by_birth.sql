-- The plan of screenings looks for the youngest children of a region.
create index registry_person_by_birth on registry_person (region, birth_date) where closed_on is null;
