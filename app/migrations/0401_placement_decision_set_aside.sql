-- A refusal that a satisfied complaint has set aside stays on record; the request is decided anew (DEC-94).
alter table placement_decision
  add column set_aside_on date,
  -- The number of the complaint whose answer set it aside.
  add column set_aside_by text,
  add constraint placement_decision_set_aside check ((set_aside_on is null) = (set_aside_by is null)),
  add constraint placement_decision_set_aside_refusal check (set_aside_on is null or not provides),
  drop constraint placement_decision_region_request_id_key;
create unique index placement_decision_standing on placement_decision (region, request_id) where set_aside_on is null;
