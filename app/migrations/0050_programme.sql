-- Programme: the individual rehabilitation programme of a child (Law 343, art. 1(24)), its measures, agreement,
-- sign-off, editions, progress, and directions to organisations (art. 10(2)). No table has a price: art. 15(1)(1).

create table programme_programme (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  number text not null,
  state text not null check (state in ('draft', 'agreed', 'disputed', 'approved', 'under-review', 'closed')),
  coordinator_id uuid not null,
  coordinator_name text not null,
  conclusion_id uuid,
  -- The day the defect was noticed: the right to free correction runs from it (art. 15(1)(3)).
  noticed_on date,
  content jsonb not null,
  revision int not null default 1,
  version int not null default 1,
  started_on date not null,
  approved_revision int,
  approved_on date,
  review_due date,
  closed_on date,
  closed_reason text check (
    closed_reason in ('goals-reached', 'no-restriction', 'majority', 'moved-away', 'replaced', 'died')
  ),
  closed_note text,
  primary key (region, id)
);
create index programme_by_person on programme_programme (person_id);
create index programme_by_organisation on programme_programme (organisation_id, state, started_on);
-- One live programme for one child: a plan belongs to the child, not to an organisation.
create unique index programme_one_live on programme_programme (person_id) where state <> 'closed';
call tirek_case_table('programme_programme');

create table programme_measure (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  position int not null,
  kind text not null check (kind in ('medical', 'psychological', 'pedagogical', 'social')),
  activity text not null check (activity in ('household', 'social', 'vocational')),
  goal_type text not null,
  title text not null,
  executor text not null check (executor in ('organisation', 'specialist', 'family')),
  organisation_id uuid,
  executor_name text,
  place text not null,
  starts_on date not null,
  ends_on date not null,
  volume text not null,
  funding text not null check (funding in ('budget', 'other-source')),
  funding_note text,
  family_part text,
  status text not null default 'planned' check (status in ('planned', 'under-way', 'done', 'stopped')),
  stop_reason text,
  removed_on date,
  primary key (region, id),
  constraint programme_measure_period check (ends_on >= starts_on),
  constraint programme_measure_executor check (executor <> 'organisation' or organisation_id is not null),
  constraint programme_measure_other_source check (funding = 'budget' or funding_note is not null)
);
create index programme_measure_by_programme on programme_measure (programme_id, position);
create index programme_measure_by_person on programme_measure (person_id);
call tirek_case_table('programme_measure');

-- What a representative said about one revision; a later word of the same person stands for the earlier one.
create table programme_agreement (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  revision int not null,
  representative_id uuid not null,
  -- The name as it was signed: the file of the representative may be closed to the consultation.
  representative_name text,
  decision text not null check (decision in ('agree', 'disagree')),
  comment text,
  decided_on date not null,
  -- The signed paper, when the coordinator records a decision given on paper.
  document text,
  recorded_by text,
  primary key (region, id),
  constraint programme_agreement_says_why check (decision = 'agree' or comment is not null)
);
create index programme_agreement_by_programme on programme_agreement (programme_id, revision);
call tirek_case_table('programme_agreement');

create table programme_sign_off (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  revision int not null,
  member_id uuid not null,
  member_name text not null,
  specialty text,
  signed_on date not null,
  primary key (region, id)
);
create unique index programme_sign_off_once on programme_sign_off (programme_id, revision, member_id);
call tirek_case_table('programme_sign_off');

-- What was approved, as it was on the day; never changed.
create table programme_edition (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  revision int not null,
  approved_on date not null,
  approved_by text not null,
  content jsonb not null,
  primary key (region, id),
  unique (region, programme_id, revision)
);
call tirek_case_table('programme_edition');

create table programme_progress (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  measure_id uuid not null,
  on_day date not null,
  status text not null check (status in ('planned', 'under-way', 'done', 'stopped')),
  note text not null,
  -- A fact about the family; it moves nothing by itself: the right to the service is the child's (art. 17).
  family_took_part boolean,
  recorded_by text not null,
  organisation_id uuid,
  primary key (region, id)
);
create index programme_progress_by_measure on programme_progress (measure_id, on_day);
call tirek_case_table('programme_progress');

-- A direction exists only once it has left, and it leaves only under the consent named here (art. 10(2)).
create table programme_direction (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  number text not null,
  organisation_id uuid not null,
  programme_id uuid,
  conclusion_id uuid,
  measure_ids uuid[] not null default '{}',
  service text not null,
  purpose text not null,
  consent_id uuid not null,
  state text not null check (state in ('sent', 'accepted', 'refused', 'started', 'ended', 'withdrawn')),
  sent_on date not null,
  sent_by text not null,
  sender_id uuid not null,
  answer_due date not null,
  answered_on date,
  answer_reason text,
  started_on date,
  ended_on date,
  version int not null default 1,
  primary key (region, id),
  constraint programme_direction_rests_on check (programme_id is not null or conclusion_id is not null),
  constraint programme_direction_refusal_says_why check (state <> 'refused' or answer_reason is not null)
);
create index programme_direction_by_person on programme_direction (person_id);
create index programme_direction_by_organisation on programme_direction (organisation_id, state, sent_on);
create unique index programme_direction_one_live on programme_direction (person_id, organisation_id)
  where state in ('sent', 'accepted', 'started');
call tirek_case_table('programme_direction');

-- Tells an organisation that a consent was withdrawn. It has no child in it: the file is closed by then.
create table programme_notice (
  id uuid primary key,
  organisation_id uuid not null,
  direction_number text not null,
  withdrawn_on date not null
);
create index programme_notice_by_organisation on programme_notice (organisation_id, withdrawn_on);
alter table programme_notice enable row level security;
alter table programme_notice force row level security;
create policy see on programme_notice for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on programme_notice for insert to tirek_app with check (true);
create policy owner_sees on programme_notice for all to current_user using (true) with check (true);
grant select, insert on programme_notice to tirek_app;

-- Keyed hashes of what was written about one child alone (needs, interests, aspirations), so that the same words
-- cannot stand for another child. Nothing can be read from them.
create table programme_fingerprint (
  fingerprint bytea primary key,
  person_id uuid not null
);
grant select, insert on programme_fingerprint to tirek_app;

-- Running numbers; no personal data.
create table programme_number (
  organisation_id uuid not null,
  kind text not null check (kind in ('programme', 'direction')),
  year int not null,
  last int not null,
  primary key (organisation_id, kind, year)
);
grant select, insert, update on programme_number to tirek_app;
