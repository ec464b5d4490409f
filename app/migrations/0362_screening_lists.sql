-- The lists of an organisation are counted and put in order from the index alone: whether a line stands today, whether its
-- window is open, and whose child it is. Before, each of tens of thousands of lines of a large clinic was fetched to be left
-- out. The region stands in each key: without it the planner reads the whole primary key for the condition of the row policy.
drop index screening_place_by_organisation;
create index screening_place_by_organisation on screening_place (organisation_id, region, place, late_on, id)
  include (person_id, from_on, until_on, closes_on);

drop index screening_referral_by_person;
create index screening_referral_by_person on screening_referral (person_id, region, sent_on);
drop index screening_information_by_person;
create index screening_information_by_person on screening_information (person_id, region, delivered_on);
drop index consultation_conclusion_by_person;
create index consultation_conclusion_by_person on consultation_conclusion (person_id, region, signed_on);
drop index consultation_file_by_person;
create index consultation_file_by_person on consultation_file (person_id, region, state);
