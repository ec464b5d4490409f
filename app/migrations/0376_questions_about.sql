-- A question may be about a record of the asker's own: a request for a place. It is found again from that record's page;
-- the desk reads the words alone.
alter table questions_question add column about_id uuid;
create index questions_about on questions_question (about_id, asked_at) where about_id is not null;
