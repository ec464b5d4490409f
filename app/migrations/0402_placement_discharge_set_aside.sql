-- A discharge that a satisfied complaint has set aside stays on record; the organisation restores at once (DEC-98).
alter table placement_discharge
  add column set_aside_on date,
  -- The number of the complaint whose answer set it aside.
  add column set_aside_by text,
  add constraint placement_discharge_set_aside check ((set_aside_on is null) = (set_aside_by is null));
