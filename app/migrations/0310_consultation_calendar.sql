-- The calendar of a consultation: rooms, hours and absences of specialists, how many sessions a day holds. Nothing here
-- is about a child.
create table consultation_room (
  organisation_id uuid not null,
  id uuid primary key,
  name text not null,
  is_step_free boolean not null default false,
  closed_on date
);
create index consultation_room_by_organisation on consultation_room (organisation_id);
grant select, insert, update on consultation_room to tirek_app;

create table consultation_hours (
  organisation_id uuid not null,
  specialist_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  from_time text not null check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_time text not null check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (organisation_id, specialist_id, weekday),
  check (from_time < until_time)
);
grant select, insert, update, delete on consultation_hours to tirek_app;

-- Why somebody is away is nobody's business here: only from when and until when.
create table consultation_absence (
  organisation_id uuid not null,
  id uuid primary key,
  specialist_id uuid not null,
  from_day date not null,
  until_day date not null,
  cancelled_on date,
  check (from_day <= until_day)
);
create index consultation_absence_by_organisation on consultation_absence (organisation_id, until_day);
grant select, insert, update on consultation_absence to tirek_app;

create table consultation_capacity (
  organisation_id uuid not null,
  since date not null,
  sessions int not null check (sessions between 1 and 100),
  primary key (organisation_id, since)
);
grant select, insert, update on consultation_capacity to tirek_app;

-- Where a session is and until when; a day on which the family could not come is kept as missed, with no consequence.
alter table consultation_appointment
  add column mode text not null default 'consultation' check (mode in ('consultation', 'home', 'remote', 'visiting')),
  add column until_time text check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  add column room_id uuid references consultation_room (id),
  add column link text,
  add column family_place text,
  add column staff_place text,
  add column presence_mode text check (presence_mode in ('in-person', 'remote')),
  add column missed_on date,
  add column missed_words text,
  drop constraint consultation_appointment_state_check,
  add constraint consultation_appointment_state_check check (state in ('planned', 'held', 'replaced', 'missed')),
  add constraint consultation_link_is_remote check (link is null or mode = 'remote');
create index consultation_appointment_by_day on consultation_appointment (region, day) where state in ('planned', 'held');

-- Who of the specialists takes part in a session.
create table consultation_seat (
  region text not null,
  appointment_id uuid not null,
  specialist_id uuid not null,
  person_id uuid not null,
  name text not null,
  primary key (region, appointment_id, specialist_id)
);
create index consultation_seat_by_specialist on consultation_seat (specialist_id);
call tirek_case_table('consultation_seat');
