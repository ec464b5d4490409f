-- Lists of an organisation over many files: the region stands in the key (ADR 0020), and what is counted stands beside it.
drop index services_order_by_organisation;
create index services_order_by_organisation on services_order (organisation_id, region, state, ordered_on)
  include (person_id, first_session_on);
drop index services_session_by_organisation;
create index services_session_by_organisation on services_session (organisation_id, region, on_day);
drop index screening_result_by_organisation;
create index screening_result_by_organisation on screening_result (organisation_id, region, examined_on);
drop index consultation_conclusion_by_review;
create index consultation_conclusion_by_review on consultation_conclusion (organisation_id, region, review_on)
  include (person_id) where annulled_on is null and replaced_on is null;
