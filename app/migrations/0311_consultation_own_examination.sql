-- What a specialist has begun to write is kept as the own draft: it is no examination, and goes when the form is recorded.
create table consultation_unfinished (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('psychological', 'medical', 'social', 'pedagogical')),
  specialist_id uuid not null,
  words jsonb not null,
  kept_on date not null,
  primary key (region, id),
  unique (region, file_id, kind, specialist_id)
);
call tirek_case_table('consultation_unfinished');
create policy remove on consultation_unfinished for delete to tirek_app
  using (region = any ((select tirek_regions())::text[]));
grant delete on consultation_unfinished to tirek_app;

-- The head opens the findings of colleagues to the whole team before everybody has signed off, and says why.
create table consultation_opening (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  reason text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_on date not null,
  primary key (region, id)
);
create index consultation_opening_by_file on consultation_opening (file_id);
call tirek_case_table('consultation_opening');
