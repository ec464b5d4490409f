-- A newer request gives way to an immediate restoration (DEC-29): it is closed as superseded, with the reason in its history.
alter table placement_request drop constraint placement_request_state_check;
alter table placement_request add constraint placement_request_state_check check (state in ('submitted', 'returned',
  'entered', 'refused', 'decided', 'notified', 'choosing', 'choice-overdue', 'chosen', 'queued', 'reserved', 'deferred',
  'not-arrived', 'admitted', 'on-leave', 'transferred', 'left', 'discharged', 'superseded'));
drop index placement_request_one_open;
create unique index placement_request_one_open on placement_request (person_id)
  where state not in ('refused', 'transferred', 'left', 'discharged', 'superseded');

-- The paper that proves receipt by a signature or a visit (DEC-11).
alter table placement_notice add column proof_document text;

-- An arrival in time that was written down after the turn had passed is no no-show.
drop index history_of_places;
create index history_of_places on history_event (region, name)
  where name in ('placement.arrival-deferred', 'placement.turn-passed', 'placement.place-reserved', 'placement.turn-returned');
