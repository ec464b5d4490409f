-- How an organisation can be used: the languages in which it works with families, and what makes its rooms and its words
-- accessible. Unknown until the organisation or the planner of its region has stated it; never taken to be absent.
alter table network_organisation
  add column languages text[],
  add column features text[],
  add column access_stated_on date,
  add constraint access_stated check ((languages is null) = (access_stated_on is null) and (features is null) = (access_stated_on is null));
