-- Work without a network: the telephones of those who screen, and every record that came from one, once.

-- A telephone: its id is its own; it belongs to the account that took it into use. Nothing of a child is in here.
create table field_device (
  id uuid primary key,
  account_id uuid not null,
  account_name text not null,
  organisation_id uuid not null,
  name text not null,
  state text not null default 'active' check (state in ('active', 'wipe-asked', 'wiped')),
  enrolled_at timestamptz not null,
  seen_at timestamptz not null,
  -- How many records it still held when it was last in contact, by its own word.
  held int not null default 0,
  wipe_asked_by text,
  wiped_at timestamptz,
  constraint field_device_wipe check ((state = 'active') = (wipe_asked_by is null))
);
create index field_device_by_account on field_device (account_id, enrolled_at);
alter table field_device enable row level security;
alter table field_device force row level security;
create policy see on field_device for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on field_device for insert to tirek_app
  with check (organisation_id = any ((select tirek_parties())::uuid[]));
create policy change on field_device for update to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy owner_sees on field_device for all to current_user using (true) with check (true);
grant select, insert, update on field_device to tirek_app;

-- A record as it came, under the name the telephone gave it: the second time it comes it is known. What could not be filed
-- keeps its words, sealed, until a person of the organisation has settled it. The wall is the organisation that wrote the
-- record: the child may be unknown to it, or its file closed meanwhile.
create table field_record (
  region text not null,
  id uuid not null,
  -- The child that the telephone named.
  person_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  author text not null,
  device_id uuid not null references field_device (id),
  instrument_id text not null,
  questionnaire_version text,
  -- By the clock of the telephone, and how far that clock was behind the clock of the server.
  taken_at timestamptz not null,
  clock_difference int not null,
  received_at timestamptz not null,
  outcome text not null check (outcome in ('accepted', 'needs-person', 'settled')),
  reason text,
  result_id uuid,
  content jsonb,
  settled_by text,
  settled_note text,
  settled_at timestamptz,
  primary key (region, id),
  constraint field_record_outcome check (
    (outcome = 'needs-person') = (content is not null) and (outcome = 'accepted') <= (reason is null))
);
create unique index field_record_once on field_record (id);
create index field_record_open on field_record (organisation_id, received_at) where outcome = 'needs-person';
alter table field_record enable row level security;
alter table field_record force row level security;
create policy see on field_record for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on field_record for insert to tirek_app
  with check (organisation_id = any ((select tirek_parties())::uuid[]));
create policy change on field_record for update to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy owner_sees on field_record for all to current_user using (true) with check (true);
grant select, insert, update on field_record to tirek_app;
