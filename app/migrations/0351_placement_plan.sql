-- The individual plan of a resident over the kinds of service, and what was given day by day (REP-STD-32, 33).
create table placement_plan_line (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  stay_id uuid not null,
  kind text not null check (kind in ('social-household', 'social-medical', 'social-psychological', 'social-labour',
    'social-legal', 'social-pedagogical', 'social-cultural', 'social-economic')),
  content text not null,
  times_a_month int not null check (times_a_month between 1 and 999),
  agreed_with text not null,
  from_on date not null,
  to_on date,
  set_by text not null,
  primary key (region, id),
  check (to_on is null or to_on >= from_on),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_plan_line_one_open on placement_plan_line (stay_id, kind) where to_on is null;
call tirek_case_table('placement_plan_line');

create table placement_delivery (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  stay_id uuid not null,
  kind text not null,
  given_on date not null,
  times int not null check (times between 0 and 99),
  written_by text not null,
  written_at timestamptz not null,
  primary key (region, id),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_delivery_of_day on placement_delivery (stay_id, kind, given_on);
call tirek_case_table('placement_delivery');
