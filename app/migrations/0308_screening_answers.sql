-- A screening may carry the answers to the questionnaire of its instrument, in the version they were given to. The answers
-- are words about a child's health: sealed by the key of the child.
alter table screening_result
  add column questionnaire_id text,
  add column questionnaire_version text,
  add column answers jsonb,
  -- When it was filed from a telephone: the name of the record there, and the hour by the telephone's own clock.
  add column client_id uuid,
  add column taken_at timestamptz,
  add constraint screening_result_answers check ((answers is null) = (questionnaire_version is null) and (answers is null) = (questionnaire_id is null));
create unique index screening_result_by_client on screening_result (client_id) where client_id is not null;

-- Answers on the way, page by page, until the screening is filed; sealed too.
create table screening_kept_answers (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  instrument_id text not null,
  questionnaire_version text not null,
  answers jsonb not null,
  kept_at timestamptz not null,
  primary key (region, id)
);
create unique index screening_kept_answers_one on screening_kept_answers (person_id, organisation_id, instrument_id);
call tirek_case_table('screening_kept_answers');
grant delete on screening_kept_answers to tirek_app;
create policy forget on screening_kept_answers for delete to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]));
