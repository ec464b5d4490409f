-- A member who does not agree writes an opinion of the own; it is sealed and stays with the conclusion.
alter table consultation_member
  add column stance text check (stance in ('agrees', 'dissents')),
  add column dissent text,
  add constraint consultation_dissent_has_words check ((stance = 'dissents') is not true or dissent is not null);

-- A conclusion is amended by a new edition; the former one stays readable and says when it was replaced.
alter table consultation_conclusion
  add column edition int not null default 1,
  add column amends uuid,
  add column replaced_on date,
  add column review_on date;
create index consultation_conclusion_by_review on consultation_conclusion (organisation_id, review_on)
  where annulled_on is null and replaced_on is null;

-- A child examined again has a new file, tied to the former one.
alter table consultation_file
  add column former_file_id uuid,
  drop constraint consultation_file_asked_by_check,
  add constraint consultation_file_asked_by_check
    check (asked_by in ('representative', 'organisation', 'referral', 'third-birthday', 'reexamination'));
