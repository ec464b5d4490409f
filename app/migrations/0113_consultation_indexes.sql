-- Worklists and counts of one consultation: the region stands in the index, so that the wall of the table needs no other.
drop index consultation_file_by_organisation;
create index consultation_file_by_organisation on consultation_file (organisation_id, region, state) include (person_id);
create index consultation_conclusion_by_organisation on consultation_conclusion (organisation_id, region, signed_on, id)
  include (person_id, number) where annulled_on is null;

-- What waits for one member; a file and its draft are found by their id in whatever region they are.
create index consultation_member_by_member on consultation_member (member_id, file_id) where left_on is null;
create index consultation_file_by_id on consultation_file (id);
create index consultation_draft_by_id on consultation_draft (id);
