-- With the id in the index, who is young and open to an organisation is found without a look at the table.
drop index registry_person_by_birth;
create index registry_person_by_birth on registry_person (region, birth_date, id) where closed_on is null;
