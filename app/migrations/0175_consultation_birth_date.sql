-- The child's day of birth as the signed conclusion says it, beside the document: the list of children without a
-- programme (art. 1(24)) asks it of every conclusion, and read the whole document of each for it.
alter table consultation_conclusion
  add column child_birth_date text generated always as (content -> 'child' ->> 'birthDate') stored;
