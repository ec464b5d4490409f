-- The timetable of an organisation: what meets when, where and with whom. No row of the first two tables tells of a child:
-- families of other organisations read them through the places of their own child.
create table services_slot (
  region text not null,
  id uuid not null,
  organisation_id uuid not null,
  item text not null,
  format text not null check (format in ('individual', 'group')),
  name text not null,
  weekday int not null check (weekday between 1 and 6),
  starts_at int not null check (starts_at between 360 and 1319),
  minutes int not null check (minutes between 5 and 480),
  room text not null,
  specialist_id uuid not null,
  specialist_name text not null,
  capacity int not null check (capacity between 1 and 40),
  valid_from date not null,
  valid_to date not null,
  primary key (region, id),
  constraint services_slot_period check (valid_to >= valid_from)
);
create index services_slot_by_organisation on services_slot (organisation_id, valid_to);

-- What is otherwise on one day: another specialist, or no meeting at all.
create table services_change (
  region text not null,
  id uuid not null,
  organisation_id uuid not null,
  slot_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('substituted', 'cancelled')),
  reason text not null check (reason in ('specialist-away', 'room-closed', 'weather', 'quarantine')),
  specialist_id uuid,
  specialist_name text,
  recorded_by text not null,
  primary key (region, id),
  unique (slot_id, on_day),
  constraint services_change_names_substitute check ((kind = 'substituted') = (specialist_id is not null))
);

do $$
declare target text;
begin
  foreach target in array array['services_slot', 'services_change'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy see on %I for select to tirek_app using (true)', target);
    execute format('create policy add on %I for insert to tirek_app with check (organisation_id = any ((select tirek_parties())::uuid[]))', target);
    execute format('create policy change on %I for update to tirek_app using (organisation_id = any ((select tirek_parties())::uuid[]))', target);
    execute format('create policy owner_sees on %I for all to current_user using (true) with check (true)', target);
    execute format('grant select, insert, update on %I to tirek_app', target);
  end loop;
end
$$;

create table services_seat (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  order_id uuid not null,
  slot_id uuid not null,
  from_day date not null,
  -- The last day; a place that was taken away before its first day ends the day before it.
  to_day date not null,
  primary key (region, id)
);
create index services_seat_by_person on services_seat (person_id, to_day);
create index services_seat_by_slot on services_seat (slot_id, to_day);
create index services_seat_by_order on services_seat (order_id);
call tirek_case_table('services_seat', 'person_id', 'direction');
call services_own_only('services_seat');
