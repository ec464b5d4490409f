-- The schedule of the health authority by age, dated (art. 5(1)), and the ledger: where every due screening of every
-- child stands on any day.

create table screening_schedule (
  edition text primary key,
  valid_from date not null unique,
  -- 'example' until the procedure of the health authority itself has been entered.
  mark text not null default 'example' check (mark in ('example', 'procedure')),
  document text,
  published_on date not null,
  published_by text not null
);
create table screening_schedule_line (
  edition text not null references screening_schedule (edition),
  line text not null,
  position int not null,
  instrument_id text not null,
  -- The kind of organisation that makes it (art. 5(1)).
  kind text not null check (kind in ('obstetric-provider', 'primary-care', 'consultative-diagnostic')),
  -- Months of life: due from, in time until, no longer fitting from.
  from_months int not null check (from_months >= 0),
  by_months int not null,
  until_months int not null,
  -- Counted by the corrected age of a child born early.
  by_corrected_age boolean not null default false,
  -- Only after a first stage that was not passed.
  after_line text,
  primary key (edition, line),
  constraint screening_schedule_ages check (from_months <= by_months and by_months <= until_months)
);
alter table screening_schedule enable row level security;
alter table screening_schedule_line enable row level security;
create policy see on screening_schedule for select to tirek_app using (true);
create policy see on screening_schedule_line for select to tirek_app using (true);
create policy add on screening_schedule for insert to tirek_app with check (true);
create policy add on screening_schedule_line for insert to tirek_app with check (true);
grant select, insert on screening_schedule, screening_schedule_line to tirek_app;

-- The second stage is filed by its own form and never by age: no age fits it.
insert into screening_instrument
  (id, version, name_kk, name_ru, name_en, planned_for, from_months, by_months, until_months, valid_from, valid_to, position)
values
  ('hearing-second-stage', '1.0', 'Аудиологиялық скрининг, екінші кезең', 'Аудиологический скрининг, второй этап',
   'Audiological screening, second stage', '{consultative-diagnostic}', 0, 0, 0, '2003-01-01', null, 7);

-- The ages of the instruments of the register: examples of the project, as the register itself says.
insert into screening_schedule (edition, valid_from, published_on, published_by)
  values ('1', '2003-01-01', '2003-01-01', 'Tirek');
insert into screening_schedule_line (edition, line, position, instrument_id, kind, from_months, by_months, until_months, by_corrected_age, after_line)
values
  ('1', 'newborn', 1, 'newborn-standard', 'obstetric-provider', 0, 1, 3, false, null),
  ('1', 'hearing-first', 2, 'hearing-first-stage', 'obstetric-provider', 0, 1, 12, false, null),
  ('1', 'hearing-second', 3, 'hearing-second-stage', 'consultative-diagnostic', 0, 12, 36, false, 'hearing-first'),
  ('1', 'month-3', 4, 'development-3', 'primary-care', 3, 4, 6, true, null),
  ('1', 'month-6', 5, 'development-6', 'primary-care', 6, 7, 12, true, null),
  ('1', 'month-12', 6, 'development-12', 'primary-care', 12, 13, 24, true, null),
  ('1', 'month-24', 7, 'development-24', 'primary-care', 24, 25, 36, true, null);

-- A child of the programme, from the day on which it stands in the denominator.
create table screening_child (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  born_on date not null,
  enrolled_on date not null,
  gestation_days int,
  birth_organisation_id uuid,
  primary key (region, id)
);
create index screening_child_by_person on screening_child (person_id);
create index screening_child_by_birth on screening_child (born_on, person_id);
call tirek_case_table('screening_child');

-- What was documented about a child or one of its screenings; rows are added and never changed.
create table screening_note (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  -- One screening; null: the child.
  line text,
  kind text not null check (kind in ('moved', 'returned', 'died', 'unreachable', 'reached', 'waiting', 'waiting-ended',
    'declined', 'decline-withdrawn', 'reported-done')),
  on_day date not null,
  reason text,
  representative_id uuid,
  organisation_id uuid,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (region, id)
);
create index screening_note_by_person on screening_note (person_id, on_day);
call tirek_case_table('screening_note');

-- Each attempt to reach a family.
create table screening_attempt (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  means text not null check (means in ('sms', 'letter', 'call', 'visit')),
  outcome text not null check (outcome in ('sent', 'reached', 'no-answer', 'wrong-contact')),
  made_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (region, id)
);
create index screening_attempt_by_person on screening_attempt (person_id, made_on);
call tirek_case_table('screening_attempt');

-- The ledger, drawn from all of the above by `domain/ledger.ts` and from nothing else: each line of a child stands in one
-- place from a day until the day before another. Rows are written anew whenever something of the child changes.
create table screening_place (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  line text not null,
  place text not null check (place in ('not-yet-due', 'due', 'overdue', 'done-no-risk', 'done-risk', 'declined',
    'not-completed', 'moved', 'died', 'unreachable', 'lost', 'waiting')),
  -- Who answers for it; null: nobody does yet.
  organisation_id uuid,
  from_on date not null,
  -- The first day on which it stands elsewhere.
  until_on date not null default '9999-12-31',
  due_on date not null,
  late_on date not null,
  closes_on date not null,
  primary key (region, id),
  constraint screening_place_order check (from_on < until_on)
);
create index screening_place_by_person on screening_place (person_id);
-- Lists of an organisation: by place, the longest overdue first.
create index screening_place_by_organisation on screening_place (organisation_id, place, late_on, id) include (from_on, until_on, closes_on);
-- Figures of a territory are those of a year: read from the index alone, and of no other year.
create index screening_place_by_region on screening_place (region, due_on)
  include (from_on, until_on, place, line, organisation_id, person_id);
call tirek_case_table('screening_place');
create policy rewrite on screening_place for delete to tirek_app
  using ((select tirek_scope()) = 'system' and region = any ((select tirek_regions())::text[]));
grant delete on screening_place to tirek_app;

-- As in 0174: few of the children of a large clinic have a row asked for at once, so the wall looks each up by the index.
do $$
declare
  one record;
begin
  for one in
    select w.name, p.policyname as policy,
      regexp_replace(tirek_visible(w.name::regclass, 'person_id', quote_literal('screening')), '\)\)$', ' offset 0))') as visible
    from (values ('screening_notification'), ('screening_attachment'), ('screening_child'), ('screening_note'),
      ('screening_attempt'), ('screening_place')) as w (name)
    join pg_policies as p on p.schemaname = 'public' and p.tablename = w.name and p.policyname in ('see', 'change')
  loop
    execute format('alter policy %I on %I using (%s)', one.policy, one.name, one.visible);
  end loop;
end
$$;
