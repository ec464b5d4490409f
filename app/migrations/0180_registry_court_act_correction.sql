-- A court act entered by mistake is followed no longer; what was entered, when and why it was wrong stays.
alter table registry_court_act
  add column corrected_on date,
  add column correction_reason text,
  add column corrected_by text,
  add check ((corrected_on is null) = (correction_reason is null));
