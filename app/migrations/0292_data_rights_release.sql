-- The list of a real breach names everybody whom it touched: two people give it out. Rows are only
-- added: what was given out stays given out.
create table data_rights_release (
  breach_id uuid primary key references data_rights_breach (id),
  reason text not null,
  released_at timestamptz not null,
  released_by_name text not null
);
alter table data_rights_release enable row level security;
alter table data_rights_release force row level security;
create policy see on data_rights_release for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on data_rights_release for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy owner_sees on data_rights_release for all to current_user using (true) with check (true);
grant select, insert on data_rights_release to tirek_app;
