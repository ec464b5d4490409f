-- Recipients are told that a consent has ended, and answer. No child in the row: the file is closed to the recipient by then.
create table withdrawals_notice (
  id uuid primary key,
  region text not null,
  organisation_id uuid not null,
  consent_id uuid not null,
  purpose text not null,
  scope text[] not null,
  receipt_number text not null,
  told_on date not null,
  due_on date not null,
  answered_on date,
  answered_by uuid,
  answered_by_name text,
  -- What stays because another law says so.
  kept_what text,
  kept_basis text,
  check ((kept_what is null) = (kept_basis is null))
);
create unique index withdrawals_notice_once on withdrawals_notice (consent_id, organisation_id);
create index withdrawals_notice_open on withdrawals_notice (organisation_id, due_on) where answered_on is null;
alter table withdrawals_notice enable row level security;
alter table withdrawals_notice force row level security;
create policy see on withdrawals_notice for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on withdrawals_notice for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy change on withdrawals_notice for update to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system')
  with check (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy owner_sees on withdrawals_notice for all to current_user using (true) with check (true);
grant select, insert, update on withdrawals_notice to tirek_app;
