-- Who answered about the day and when, and who of the staff wrote it down when it was said in person (art. 16(1)).
alter table consultation_appointment
  add column answered_by uuid,
  add column answered_name text,
  add column answered_on date,
  add column answer_recorded_by text;
