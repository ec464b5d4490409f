-- Figures of a territory: kept and missed terms by kind; deferrals, no-shows and places passed on, out of all the history.
create index deadline_by_kind on deadline (region, kind, state);
create index history_of_places on history_event (region, name)
  where name in ('placement.arrival-deferred', 'placement.turn-passed', 'placement.place-reserved');
