-- Growing up: the hand-over list of a child who comes of age (Law 343, art. 3(1); DEC-5), vocational diagnostics (14(2)),
-- the closing summary, and the birthdays at which the path changes. Nothing here ends a right.

-- One list for one person. `organisation_id` is the consultation that led the child; after majority the person leads.
create table hand_over_list (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  state text not null default 'preparing' check (state in ('preparing', 'handing-over', 'complete')),
  opened_on date not null,
  majority_on date not null,
  -- The young person's own view, asked first (CRPD, art. 7(3)): sealed.
  view jsonb,
  view_on date,
  version int not null default 1,
  primary key (region, id),
  constraint hand_over_view_whole check ((view is null) = (view_on is null))
);
create unique index hand_over_list_of_person on hand_over_list (person_id);
create index hand_over_list_by_organisation on hand_over_list (organisation_id, majority_on) where state <> 'complete';
call tirek_case_table('hand_over_list', 'person_id', 'programme');

create table hand_over_item (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  list_id uuid not null,
  kind text not null,
  owner text not null,
  due_on date not null,
  cite jsonb not null,
  state text not null default 'open' check (state in ('open', 'done', 'not-needed')),
  -- What came of it, or why it is not needed: sealed.
  note text,
  settled_on date,
  settled_by text,
  version int not null default 1,
  primary key (region, id),
  constraint hand_over_item_settled check ((state = 'open') = (settled_on is null) and (state = 'open') = (note is null))
);
create unique index hand_over_item_once on hand_over_item (list_id, kind);
create index hand_over_item_by_person on hand_over_item (person_id);
create index hand_over_item_open on hand_over_item (list_id, due_on) where state = 'open';
call tirek_case_table('hand_over_item', 'person_id', 'programme');

-- Vocational diagnostics in an organisation that the family has chosen: asked, done, or taken back.
create table hand_over_diagnostics (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  state text not null check (state in ('asked', 'done', 'taken-back')),
  asked_on date not null,
  asked_by text not null,
  done_on date,
  done_by text,
  content jsonb,
  taken_back_on date,
  version int not null default 1,
  primary key (region, id),
  constraint hand_over_diagnostics_whole check ((state = 'done') = (content is not null) and (state = 'done') = (done_on is not null))
);
create index hand_over_diagnostics_by_person on hand_over_diagnostics (person_id);
create index hand_over_diagnostics_by_organisation on hand_over_diagnostics (organisation_id, state, asked_on);
create unique index hand_over_diagnostics_one_asked on hand_over_diagnostics (person_id) where state = 'asked';
call tirek_case_table('hand_over_diagnostics', 'person_id', 'direction');

-- What the support has come to: a document of the young person, with words of the own added later.
create table hand_over_summary (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  made_on date not null,
  reason text not null,
  content jsonb not null,
  words text,
  words_on date,
  version int not null default 1,
  primary key (region, id)
);
create unique index hand_over_summary_once on hand_over_summary (person_id, made_on);
call tirek_case_table('hand_over_summary', 'person_id', 'programme');

-- A birthday of which the family was reminded: once for each.
create table hand_over_birthday (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('third', 'seventh')),
  on_day date not null,
  told_on date not null,
  primary key (region, id)
);
create unique index hand_over_birthday_once on hand_over_birthday (person_id, kind);
call tirek_case_table('hand_over_birthday', 'person_id', 'registry');
