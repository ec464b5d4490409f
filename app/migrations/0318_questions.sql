-- Questions of families to the authorities, and ready answers (LAW-8-12, LAW-9-6, LAW-16-2).

create sequence questions_number_serial;
grant usage on sequence questions_number_serial to tirek_app;

create table questions_question (
  region text not null,
  id uuid not null,
  -- Who asks, when they asked in their own page; null: a telephone call, a visit, the open form.
  person_id uuid,
  number text not null unique,
  channel text not null check (channel in ('page', 'telephone', 'visit', 'open')),
  topic text not null,
  body text not null check (body in ('health', 'education', 'social', 'local-executive-body')),
  -- The local executive body whose desk it lies on: the three authorities of a region are its parts.
  organisation_id uuid not null references network_organisation (id),
  lang text not null,
  words text not null,
  contact text,
  -- Keyed hashes: of the code that opens the answer, and of the browser in which it was asked or opened.
  code_hash bytea unique,
  browser_hash bytea,
  asked_at timestamptz not null,
  asked_on date not null,
  written_down_by text,
  moves jsonb not null default '[]',
  state text not null check (state in ('waiting', 'overdue', 'answered')),
  due_on date not null,
  reminded_on date,
  answer text,
  next_steps text,
  answer_cite jsonb,
  answered_on date,
  answered_by text,
  helped text check (helped in ('yes', 'partly', 'no')),
  follows uuid,
  rights_stage text,
  rights_noticed_on date,
  version int not null default 1,
  primary key (region, id),
  check ((state = 'answered') = (answer is not null and next_steps is not null and answered_on is not null)),
  check ((person_id is null) = (code_hash is not null))
);
create index questions_by_person on questions_question (person_id, asked_at) where person_id is not null;
create index questions_open on questions_question (organisation_id, due_on) where state <> 'answered';
create index questions_answered on questions_question (organisation_id, answered_on) where state = 'answered';
create unique index questions_one_follow_up on questions_question (follows) where follows is not null;

-- A wall of its own: a question is its asker's alone (no other representative, no organisation that has the file), and of
-- the desk of the body that answers. A visitor without an account is let to one question by its code, as the system.
do $$
declare
  open text := 'region = any ((select tirek_regions())::text[]) and ((select tirek_scope()) = ''system''
    or person_id = any ((select tirek_parties())::uuid[])
    or (''question-desk'' = any ((select tirek_classes())::text[]) and organisation_id = any ((select tirek_parties())::uuid[])))';
begin
  execute 'alter table questions_question enable row level security';
  execute 'alter table questions_question force row level security';
  execute format('create policy see on questions_question for select to tirek_app using (%s)', open);
  execute format('create policy change on questions_question for update to tirek_app using (%s) with check (%1$s)', open);
  execute format('create policy add on questions_question for insert to tirek_app with check (%s)', open);
  execute 'create policy owner_sees on questions_question for all to current_user using (true) with check (true)';
end
$$;
grant select, insert, update on questions_question to tirek_app;

-- Ready answers hold no people: everybody reads the published ones.
create table questions_ready_answer (
  id uuid primary key,
  topic text not null,
  question jsonb not null,
  answer jsonb not null,
  next_steps jsonb not null,
  cite jsonb not null,
  search text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  drafted_by text not null,
  drafted_on date not null,
  published_by text,
  published_on date,
  checked_on date,
  check_due_on date,
  version int not null default 1,
  check ((state = 'draft') = (published_on is null))
);
grant select, insert, update on questions_ready_answer to tirek_app;
