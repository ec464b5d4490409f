-- Worklists and counts of one organisation: the region stands in the index, so that the wall of the table needs no other.
drop index programme_by_organisation;
drop index programme_waiting_for;
create index programme_by_organisation on programme_programme (organisation_id, region, state, is_complete, started_on, id)
  include (person_id, review_due);
drop index programme_direction_by_organisation;
create index programme_direction_by_organisation on programme_direction (organisation_id, region, state, answer_due)
  include (person_id, sent_on);
