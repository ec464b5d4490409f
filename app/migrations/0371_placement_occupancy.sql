-- Occupancy on any day (REP-STD-27): since when a kept place is lived in. The moves of the queue tell the rest, and do not tell
-- this, as the arrival of whom a place is kept for moves nobody. Written by the database itself; the serving role only reads.
create table placement_settled (
  organisation_id uuid not null,
  place_id uuid not null,
  at timestamptz not null,
  primary key (place_id, at)
);
create index placement_settled_by_organisation on placement_settled (organisation_id, at);
grant select on placement_settled to tirek_app;
insert into placement_settled (organisation_id, place_id, at)
  select organisation_id, id, coalesce(since, now()) from placement_place where state = 'occupied' and closed_at is null;

create function placement_note_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into placement_settled (organisation_id, place_id, at)
      select organisation_id, id, coalesce(since, changed_at, now()) from after_it where state = 'occupied';
  else
    insert into placement_settled (organisation_id, place_id, at)
      select n.organisation_id, n.id, coalesce(n.since, now()) from after_it n join before_it o on o.id = n.id
      where n.state = 'occupied' and o.state <> 'occupied'
      on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger placement_note_added_settled after insert on placement_place
  referencing new table as after_it for each statement execute function placement_note_settled();
create trigger placement_note_settled after update on placement_place
  referencing old table as before_it new table as after_it for each statement execute function placement_note_settled();

-- How queues have moved in the last days, in one index in place of that of freed places alone.
drop index placement_queue_event_freed;
create index placement_queue_event_moves on placement_queue_event (organisation_id, at)
  where what in ('offered', 'freed', 'left');
-- Where the people of a territory wait.
create index placement_ticket_of_region on placement_ticket (request_region, organisation_id) where closed_at is null;
