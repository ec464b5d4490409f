-- Consultation (PMPC): file, appointment, examinations, draft with its composition, conclusion (Law 343, art. 10).

create table consultation_file (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  number text not null,
  state text not null
    check (state in ('opened', 'scheduled', 'in-session', 'drafted', 'concluded', 'closed')),
  asked_by text not null check (asked_by in ('representative', 'organisation', 'referral', 'third-birthday')),
  request text not null,
  referral_id uuid,
  opened_on date not null,
  opened_by text not null,
  closed_on date,
  closed_reason text,
  version int not null default 1,
  primary key (region, id)
);
create index consultation_file_by_person on consultation_file (person_id);
create index consultation_file_by_organisation on consultation_file (organisation_id, opened_on, id);
-- One live file for one child: a second one is refused while the first still waits for somebody.
create unique index consultation_file_one_live on consultation_file (person_id)
  where state not in ('concluded', 'closed');
call tirek_case_table('consultation_file');

-- The representative's right to be present (art. 16(1)): notice and presence stand beside the day.
create table consultation_appointment (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  day date not null,
  at_time text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  agreed boolean not null,
  wish text,
  notice_channel text check (notice_channel in ('portal', 'phone', 'sms', 'post', 'in-person')),
  notice_given_on date,
  notified_name text,
  held_on date,
  representative_present boolean,
  present_names text[] not null default '{}',
  absence_reason text,
  state text not null default 'planned' check (state in ('planned', 'held', 'replaced')),
  primary key (region, id),
  constraint consultation_session_needs_notice check (held_on is null or notice_given_on is not null),
  constraint consultation_session_records_presence
    check (held_on is null or cardinality(present_names) > 0 or absence_reason is not null)
);
create index consultation_appointment_by_file on consultation_appointment (file_id, day);
create unique index consultation_appointment_one_planned on consultation_appointment (file_id) where state = 'planned';
call tirek_case_table('consultation_appointment');

-- One form of each of the four kinds; the law's fifth, vocational diagnostics, has no place here.
create table consultation_examination (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('psychological', 'medical', 'social', 'pedagogical')),
  examined_on date not null,
  age_years int not null,
  age_months int not null,
  age_days int not null,
  form jsonb not null,
  plain_summary text not null,
  examiner_id uuid not null,
  examiner_name text not null,
  specialty text not null,
  version int not null default 1,
  primary key (region, id),
  unique (region, file_id, kind)
);
create index consultation_examination_by_file on consultation_examination (file_id);
call tirek_case_table('consultation_examination');

create table consultation_draft (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  content jsonb not null,
  revision int not null default 1,
  primary key (region, id)
);
call tirek_case_table('consultation_draft');

create table consultation_member (
  region text not null,
  file_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  name text not null,
  specialty text not null,
  agreed_revision int,
  agreed_on date,
  left_on date,
  primary key (region, file_id, member_id)
);
call tirek_case_table('consultation_member');

-- A signed conclusion is a snapshot of all that was decided; it is annulled, never changed (art. 10(1)).
create table consultation_conclusion (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  organisation_id uuid not null,
  number text not null,
  signed_on date not null,
  signed_by uuid not null,
  signer_name text not null,
  content jsonb not null,
  is_complex boolean not null,
  is_severe boolean not null,
  noticed_on date,
  status_id uuid,
  annulled_on date,
  annulled_reason text,
  primary key (region, id),
  unique (organisation_id, number)
);
create index consultation_conclusion_by_person on consultation_conclusion (person_id, signed_on);
create index consultation_conclusion_by_file on consultation_conclusion (file_id);
create index consultation_conclusion_severe on consultation_conclusion (region, signed_on) where is_severe;
call tirek_case_table('consultation_conclusion');

-- Running numbers of files and conclusions; no personal data.
create table consultation_number (
  organisation_id uuid not null,
  kind text not null check (kind in ('file', 'conclusion')),
  year int not null,
  last int not null,
  primary key (organisation_id, kind, year)
);
grant select, insert, update on consultation_number to tirek_app;
