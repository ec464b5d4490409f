-- Whom a place takes, and which places are out of service. A place of a profile takes one category of point 2, any other
-- takes all that the organisation takes; a room for women or for men takes nobody else; a place of temporary stay takes
-- nobody who stays for good. `rank` is how many kinds of waiting a place answers: the narrowest fitting place is given first.
alter table placement_place
  add column profile int check (profile between 1 and 5),
  add column room text not null default 'any' check (room in ('any', 'female', 'male')),
  add column stay text not null default 'permanent' check (stay in ('permanent', 'temporary')),
  add column is_out boolean not null default false,
  add column how text check (how in ('choice', 'queue', 'court-act', 'outside-queue')),
  add column changed_at timestamptz,
  add column rank int not null generated always as (
    (case when profile is null then 5 else 1 end) * (case when room = 'any' then 3 else 1 end)
    * (case when stay = 'permanent' then 2 else 1 end)) stored;
drop index placement_place_free;
create index placement_place_free on placement_place (organisation_id, rank, number)
  where state = 'free' and closed_at is null and not is_out;
grant update (profile, room, stay, is_out, how, changed_at) on placement_place to tirek_app;

-- What an entry waits for. It changes no order: a place that does not fit is not this entry's turn. `opening` is the
-- secret behind the opaque code of the entry in the lines of the queue; only the person gets it.
alter table placement_ticket
  add column category int check (category between 1 and 5),
  add column room text not null default 'any' check (room in ('any', 'female', 'male')),
  add column stay text not null default 'permanent' check (stay in ('permanent', 'temporary')),
  add column opening uuid not null default gen_random_uuid(),
  add column place_id uuid,
  add column why text check (why in ('own-wish', 'court-act', 'superseded'));
update placement_ticket t set category = r.category, stay = coalesce(r.statement->>'stay', 'permanent'), room = p.sex
  from placement_request r join registry_person p on p.id = r.person_id
  where r.region = t.request_region and r.id = t.request_id;
grant update (place_id, why) on placement_ticket to tirek_app;

-- The salt hides which kind of waiting a code in the lines stands for.
alter table placement_organisation add column salt uuid not null default gen_random_uuid();

-- Everything that moves a queue, in the order in which it happened. Written by the database itself, whoever changes a
-- place or an entry, by whatever way; the serving role can only read it.
create table placement_queue_event (
  seq bigint primary key generated always as identity,
  organisation_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('joined', 'left', 'offered', 'taken', 'freed', 'opened', 'closed', 'out', 'back',
    'changed')),
  ticket_id uuid,
  place_id uuid,
  how text,
  profile int,
  room text,
  stay text
);
create index placement_queue_event_by_organisation on placement_queue_event (organisation_id, seq);
create index placement_queue_event_freed on placement_queue_event (organisation_id, at) where what = 'freed';
grant select on placement_queue_event to tirek_app;

-- The same as a chain without personal data: opaque codes, each line with the hash of the one before.
create table placement_queue_line (
  organisation_id uuid not null references placement_organisation (id),
  no int not null,
  up_to bigint not null,
  line text not null,
  primary key (organisation_id, no)
);
grant select, insert on placement_queue_line to tirek_app;

create function placement_note_opened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into placement_queue_event (organisation_id, at, what, place_id, profile, room, stay)
    select organisation_id, coalesce(changed_at, now()), 'opened', id, profile, room, stay
    from added order by organisation_id, number;
  insert into placement_queue_event (organisation_id, at, what, place_id, how)
    select organisation_id, coalesce(changed_at, now()), 'taken', id, coalesce(how, 'before') from added
    where state <> 'free' order by organisation_id, number;
  return null;
end
$$;

create function placement_note_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into placement_queue_event (organisation_id, at, what, place_id, how, profile, room, stay)
    select n.organisation_id, coalesce(n.changed_at, now()), e.what, n.id, e.how, n.profile, n.room, n.stay
    from after_it n join before_it o on o.id = n.id, lateral (values
      (1, 'taken', coalesce(n.how, 'before'), o.state = 'free' and n.state <> 'free' and n.how is distinct from 'queue'),
      (2, 'freed', case o.state when 'reserved' then 'not-taken-up' else 'vacated' end, o.state <> 'free' and n.state = 'free'),
      (3, 'changed', null, (o.profile, o.room, o.stay) is distinct from (n.profile, n.room, n.stay)),
      (4, 'out', null, n.is_out and not o.is_out),
      (5, 'back', null, o.is_out and not n.is_out),
      (6, 'closed', null, n.closed_at is not null and o.closed_at is null)) e (step, what, how, is_so)
    where e.is_so order by n.organisation_id, n.number, e.step;
  return null;
end
$$;

create function placement_note_joined() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into placement_queue_event (organisation_id, at, what, ticket_id)
    select organisation_id, entered_at, 'joined', id from added order by organisation_id, entered_at, serial;
  insert into placement_queue_event (organisation_id, at, what, ticket_id, place_id, how)
    select organisation_id, closed_at, outcome, id, place_id, why from added where closed_at is not null
    order by organisation_id, entered_at, serial;
  return null;
end
$$;

create function placement_note_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into placement_queue_event (organisation_id, at, what, ticket_id, place_id, how)
    select n.organisation_id, n.closed_at, n.outcome, n.id, n.place_id, n.why
    from after_it n join before_it o on o.id = n.id where n.closed_at is not null and o.closed_at is null
    order by n.organisation_id, n.entered_at, n.serial;
  return null;
end
$$;

create trigger placement_note_opened after insert on placement_place
  referencing new table as added for each statement execute function placement_note_opened();
create trigger placement_note_changed after update on placement_place
  referencing old table as before_it new table as after_it for each statement execute function placement_note_changed();
create trigger placement_note_joined after insert on placement_ticket
  referencing new table as added for each statement execute function placement_note_joined();
create trigger placement_note_ended after update on placement_ticket
  referencing old table as before_it new table as after_it for each statement execute function placement_note_ended();
