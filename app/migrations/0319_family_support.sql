-- The family as a client of its own: what it needs, its plan, the worker's notes, what it was given to read
-- (LAW-3-7, LAW-9-6, LAW-1-19, REP-II-4, REP-II-7). Nothing here is read by what decides on the child's services (LAW-17-2).
-- A row belongs to the file of the child whose family it is: every representative reads it, and the organisation that the family
-- opened it to.

create table family_support_case (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  asker_id uuid not null,
  asker_name text not null,
  organisation_id uuid not null references network_organisation (id),
  words text not null,
  state text not null check (state in ('asked', 'taken', 'closed')),
  asked_on date not null,
  take_by date not null,
  worker_id uuid,
  worker_name text,
  taken_on date,
  is_late boolean not null default false,
  review_due_on date,
  closed_on date,
  closed_by text check (closed_by in ('family', 'worker')),
  closed_why text,
  version int not null default 1,
  primary key (region, id),
  check ((state = 'closed') = (closed_on is not null))
);
create unique index family_support_one_case on family_support_case (person_id) where state <> 'closed';
create index family_support_by_organisation on family_support_case (organisation_id, state, asked_on);
call tirek_case_table('family_support_case', 'person_id', 'family-support');

create table family_support_needs (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  edition int not null,
  written_by text not null check (written_by in ('family', 'together')),
  writer_name text not null,
  written_on date not null,
  answers jsonb not null,
  primary key (region, id),
  unique (region, case_id, edition)
);
call tirek_case_table('family_support_needs', 'person_id', 'family-support');

create table family_support_plan (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  edition int not null,
  state text not null check (state in ('draft', 'proposed', 'agreed', 'declined', 'replaced')),
  drafted_on date not null,
  proposed_on date,
  answered_on date,
  answered_by text,
  family_words text,
  review_on date,
  version int not null default 1,
  primary key (region, id),
  unique (region, case_id, edition)
);
create unique index family_support_one_draft on family_support_plan (case_id) where state in ('draft', 'proposed');
call tirek_case_table('family_support_plan', 'person_id', 'family-support');

create table family_support_step (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  help text not null,
  goal text not null,
  executor text not null,
  executor_name text,
  due_on date not null,
  done_on date,
  done_note text,
  version int not null default 1,
  primary key (region, id)
);
create index family_support_steps on family_support_step (plan_id);
call tirek_case_table('family_support_step', 'person_id', 'family-support');
grant delete on family_support_step to tirek_app;
create policy drop_draft on family_support_step for delete to tirek_app using (
  exists (select from family_support_plan p where p.id = plan_id and p.state = 'draft'));

create table family_support_note (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  -- The right or guarantee that the note is about (LAW-1-19).
  right_cite jsonb not null,
  words text not null,
  written_by text not null,
  written_on date not null,
  primary key (region, id)
);
create index family_support_notes on family_support_note (case_id, written_on);
call tirek_case_table('family_support_note', 'person_id', 'family-support');

-- Two families are brought together: one row for each, in its own file. What a family tells the other is opened when both have said yes.
create table family_support_introduction (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  pair_id uuid not null,
  about text not null,
  offered_on date not null,
  answer text check (answer in ('yes', 'no')),
  contact text,
  answered_on date,
  version int not null default 1,
  primary key (region, id),
  check ((answer = 'yes') = (contact is not null))
);
create index family_support_pair on family_support_introduction (pair_id);
call tirek_case_table('family_support_introduction', 'person_id', 'family-support');

-- Proof that the family was given the information of a situation.
create table family_support_pack (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  situation text not null,
  edition text not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  is_easy boolean not null,
  means text not null check (means in ('printed', 'read-aloud', 'page')),
  given_by text not null,
  organisation_id uuid,
  given_on date not null,
  confirmed_on date,
  version int not null default 1,
  primary key (region, id)
);
create index family_support_packs on family_support_pack (person_id, given_on);
call tirek_case_table('family_support_pack', 'person_id', 'registry');
