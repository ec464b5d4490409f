-- Tells a PMPC that an object sent to it no longer travels. It has no child in it: the file is closed by then.
create table screening_notice (
  id uuid primary key,
  organisation_id uuid not null,
  object text not null check (object in ('result', 'child')),
  sent_on date not null,
  withdrawn_on date not null
);
create index screening_notice_by_organisation on screening_notice (organisation_id, withdrawn_on);
alter table screening_notice enable row level security;
alter table screening_notice force row level security;
create policy see on screening_notice for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = 'system');
create policy add on screening_notice for insert to tirek_app with check (true);
create policy owner_sees on screening_notice for all to current_user using (true) with check (true);
grant select, insert on screening_notice to tirek_app;
