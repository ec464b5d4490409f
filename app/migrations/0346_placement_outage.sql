-- Places out of service: a reason and a range of days. A place is out while one of its ranges is not over.
create table placement_outage (
  id uuid primary key,
  organisation_id uuid not null references placement_organisation (id),
  place_id uuid not null references placement_place (id),
  reason text not null,
  document text not null,
  from_on date not null,
  to_on date not null,
  ended_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (to_on >= from_on)
);
create index placement_outage_by_place on placement_outage (place_id, to_on);
create index placement_outage_by_organisation on placement_outage (organisation_id, to_on);
grant select, insert on placement_outage to tirek_app;
grant update (ended_on) on placement_outage to tirek_app;

-- That the alternatives to a residential organisation were shown to the family of a child before the choice (CRPD 23(5)).
create table placement_alternatives_shown (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  shown_at timestamptz not null,
  shown_to text not null,
  organisations uuid[] not null,
  primary key (region, id),
  unique (region, request_id),
  foreign key (region, request_id) references placement_request (region, id)
);
call tirek_case_table('placement_alternatives_shown');
