-- A right to act for a person may end before its known last day: the day, the document, and the ground (ended_reason).
alter table registry_representative
  add column ended_on date,
  add column ended_document text,
  add column ended_document_date date;
comment on column registry_representative.ended_on is 'First day without the right; the day before is the last one with it.';
