-- Questionnaires in versions, as the health authority publishes them (Law 343, art. 1(11), 5(1)). Nothing of a person is
-- in here: whoever asks may read what is asked; a draft is its writers' until it is published.
create table instruments_questionnaire (
  id text not null,
  version text not null,
  -- The name of the version in the history.
  record_id uuid not null unique,
  state text not null default 'draft' check (state in ('draft', 'published', 'retired', 'discarded')),
  -- The instrument of screening whose answers it takes.
  instrument_id text,
  -- FHIR R4 Questionnaire.
  content jsonb not null,
  -- True only for a clinical tool whose licence the authority holds.
  is_clinical_tool boolean not null default false,
  licence_note text,
  -- The first day it is used, and the first day it is used no longer.
  in_force_from date,
  in_force_until date check (in_force_until >= in_force_from),
  drafted_by text not null,
  drafted_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  revision int not null default 1,
  primary key (id, version),
  constraint instruments_questionnaire_in_force check ((state in ('published', 'retired')) = (in_force_from is not null)),
  constraint instruments_questionnaire_licence check (not is_clinical_tool or licence_note is not null)
);
create index instruments_questionnaire_in_force on instruments_questionnaire (instrument_id, in_force_from)
  where state in ('published', 'retired');
grant select, insert, update on instruments_questionnaire to tirek_app;

-- What was published never changes; only its end may be set.
create function instruments_keep_published() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'retired') and
    (new.id, new.version, new.record_id, new.instrument_id, new.content, new.is_clinical_tool, new.licence_note, new.in_force_from)
    is distinct from
    (old.id, old.version, old.record_id, old.instrument_id, old.content, old.is_clinical_tool, old.licence_note, old.in_force_from)
  then raise exception 'a published questionnaire does not change';
  end if;
  return new;
end $$;
create trigger instruments_keep_published before update on instruments_questionnaire
  for each row execute function instruments_keep_published();
