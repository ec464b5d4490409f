-- Screening: a family that refused, or a child who slept, may be screened on the same day after all. A completed
-- screening of one instrument still stands once a day, and so does a refusal and an attempt that was not completed.

drop index screening_result_once;
create unique index screening_result_once on screening_result
  (person_id, instrument_id, examined_on, (case when result in ('no-risk', 'risk') then 'completed' else result end));
