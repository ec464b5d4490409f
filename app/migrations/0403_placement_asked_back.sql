-- Whoever was discharged asks to be taken back at once, and what the organisation has answered (REP-STD-30, DEC-29).
alter table placement_discharge
  add column asked_back_at timestamptz,
  add column asked_back_by uuid,
  add column asked_back_ground text check (asked_back_ground in ('could-not', 'mistake', 'set-aside')),
  add column asked_back_words text,
  add column asked_back_proof text,
  add column asked_back_answer text,
  add column asked_back_answered_at timestamptz,
  add check (asked_back_at is null or (asked_back_by is not null and asked_back_ground is not null and asked_back_words is not null)),
  add check (asked_back_answer is null or (asked_back_at is not null and asked_back_answered_at is not null));
