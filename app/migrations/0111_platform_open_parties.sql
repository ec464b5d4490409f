-- The wall of every case table asks which files are open to an organisation. With the dates in the index the answer needs
-- no look at the table: at an organisation with a hundred thousand files, one page of it in thirteen.
create index access_party_open on access_party (party_id, region, person_id) include (since, valid_to) where until is null;
drop index access_party_by_party;
