-- The denominator of screening: every birth that was notified and every child attached to primary care (Law 343,
-- art. 5(1), 9(2)(1)). The newborn itself stands in the registry, under its mother, before it has a name or a number.

create table screening_notification (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  number text not null,
  born_on date not null,
  birth_order int not null,
  -- Length of the pregnancy in days: weeks and days as the paper writes them.
  gestation_days int not null check (gestation_days between 140 and 315),
  notified_on date not null,
  recorded_by text not null,
  primary key (region, id)
);
create unique index screening_notification_once on screening_notification (organisation_id, number);
create index screening_notification_by_person on screening_notification (person_id);
create index screening_notification_by_organisation on screening_notification (organisation_id, born_on desc, id);
call tirek_case_table('screening_notification');

-- To which primary care organisation a child is attached: the first day, and the first day without it.
create table screening_attachment (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date check (until_on >= from_on),
  source text not null check (source in ('command', 'file', 'registration')),
  -- The application of the family, when the child was attached elsewhere before.
  document text,
  recorded_by text not null,
  version int not null default 1,
  primary key (region, id)
);
create index screening_attachment_by_person on screening_attachment (person_id, from_on);
create index screening_attachment_by_organisation on screening_attachment (organisation_id, from_on desc, id) where until_on is null;
call tirek_case_table('screening_attachment');

-- What became of a file that an organisation sent: figures and broken lines, with no name and no number of a person.
create table screening_import (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('births', 'attachments')),
  done_at timestamptz not null,
  recorded_by text not null,
  accepted int not null,
  duplicates int not null,
  broken jsonb not null
);
create index screening_import_by_organisation on screening_import (organisation_id, done_at desc);
alter table screening_import enable row level security;
alter table screening_import force row level security;
create policy see on screening_import for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on screening_import for insert to tirek_app
  with check (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy owner_sees on screening_import for all to current_user using (true) with check (true);
grant select, insert on screening_import to tirek_app;
