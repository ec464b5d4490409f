-- Placement: need, request, look-ups, decision with referral, notice, places, queue, stay, discharge (order 263, p. 2–7, 21).

-- A recorded recognition of need precedes the application (p. 5).
create table placement_need (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  department_id uuid,
  category int not null check (category between 1 and 5),
  -- The list has no disability in it: CRPD 23(4).
  reasons text[] not null check (
    cardinality(reasons) > 0 and reasons <@ array['family-asks', 'no-one-can-care', 'carer-ill',
      'round-the-clock-care', 'home-help-not-enough', 'no-home', 'danger-at-home']),
  assessment text not null,
  cannot_serve_self boolean not null default false,
  child_view jsonb,
  alternatives jsonb not null default '[]',
  document text not null,
  recognised_on date not null,
  recognised_by text not null,
  primary key (region, id)
);
create index placement_need_by_person on placement_need (person_id, recognised_on);
call tirek_case_table('placement_need');

create table placement_request (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  need_id uuid not null,
  number text not null,
  category int not null check (category between 1 and 5),
  state text not null check (state in ('submitted', 'returned', 'entered', 'refused', 'decided', 'notified', 'choosing',
    'choice-overdue', 'chosen', 'queued', 'reserved', 'deferred', 'not-arrived', 'admitted', 'on-leave', 'transferred',
    'left', 'discharged')),
  applicant_kind text not null check (applicant_kind in ('recipient', 'representative', 'medical-organisation')),
  applicant_person_id uuid,
  applicant_organisation_id uuid,
  paper boolean not null default false,
  statement jsonb not null default '{}',
  documents jsonb not null default '[]',
  defects jsonb not null default '[]',
  e_sobes_number text,
  applied_on date not null,
  decided_on date,
  organisation_id uuid,
  place_id uuid,
  reserved_on date,
  arrive_by date,
  deferrals int not null default 0,
  stay_id uuid,
  state_since timestamptz not null,
  version int not null default 1,
  primary key (region, id),
  foreign key (region, need_id) references placement_need (region, id)
);
create index placement_request_by_person on placement_request (person_id, applied_on);
create index placement_request_by_state on placement_request (region, state, state_since, id);
create index placement_request_by_organisation on placement_request (organisation_id, state);
create index placement_request_by_id on placement_request (id);
-- One open request, and so one reservation or queue entry, for one person (DEC-27).
create unique index placement_request_one_open on placement_request (person_id)
  where state not in ('refused', 'transferred', 'left', 'discharged');
call tirek_case_table('placement_request');

create table placement_look_up (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('identity', 'disability', 'ipar', 'court')),
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'substituted')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  attempts int not null default 0,
  last_fault text,
  answer jsonb,
  substitute text,
  substituted_by text,
  primary key (region, id),
  unique (region, request_id, kind),
  foreign key (region, request_id) references placement_request (region, id)
);
create index placement_look_up_by_id on placement_look_up (id);
call tirek_case_table('placement_look_up');

create table placement_decision (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  number text not null,
  provides boolean not null,
  reason text not null,
  best_interests text,
  child_view jsonb,
  alternatives jsonb not null default '[]',
  referral_number text unique,
  decided_on date not null,
  decided_by text not null,
  primary key (region, id),
  unique (region, request_id),
  -- The referral is issued with the decision to provide, and only with it (DEC-47).
  check (provides = (referral_number is not null)),
  foreign key (region, request_id) references placement_request (region, id)
);
call tirek_case_table('placement_decision');

create table placement_notice (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  sent_on date not null,
  sent_by text not null,
  received_on date,
  proof text check (proof in ('portal', 'sms-and-portal', 'signature', 'visit')),
  sms text not null default 'waiting' check (sms in ('waiting', 'sent', 'no-number', 'failed')),
  primary key (region, id),
  unique (region, request_id),
  check ((received_on is null) = (proof is null)),
  foreign key (region, request_id) references placement_request (region, id)
);
call tirek_case_table('placement_notice');

create table placement_deferral (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  reason text not null check (reason in ('illness', 'hospitalisation')),
  document text not null,
  signed_by uuid not null,
  filed_at timestamptz not null,
  late boolean not null default false,
  was_due date not null,
  now_due date not null,
  primary key (region, id),
  foreign key (region, request_id) references placement_request (region, id)
);
create index placement_deferral_by_request on placement_deferral (request_id);
call tirek_case_table('placement_deferral');

create table placement_stay (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  organisation_id uuid not null,
  category int not null,
  referral_number text not null,
  from_on date not null,
  to_on date,
  restores uuid,
  primary key (region, id),
  foreign key (region, request_id) references placement_request (region, id)
);
create index placement_stay_by_request on placement_stay (request_id);
create unique index placement_stay_one_open on placement_stay (person_id) where to_on is null;
call tirek_case_table('placement_stay');

create table placement_breach (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  stay_id uuid not null,
  kind text not null,
  happened_on date not null,
  act_number text not null,
  description text not null,
  explanation text not null,
  recorded_at timestamptz not null,
  primary key (region, id),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create index placement_breach_by_stay on placement_breach (stay_id);
call tirek_case_table('placement_breach');

create table placement_absence (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  stay_id uuid not null,
  left_at timestamptz not null,
  returned_at timestamptz,
  inquiry text check (inquiry in ('no-valid-reason', 'valid-reason')),
  inquiry_note text,
  primary key (region, id),
  check (returned_at is null or returned_at >= left_at),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create index placement_absence_by_stay on placement_absence (stay_id, left_at);
call tirek_case_table('placement_absence');

-- Court decisions on limited capacity follow the person, not the stay.
create table placement_capacity_limit (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('alcohol-or-drugs', 'other')),
  court text not null,
  number text not null,
  decided_on date not null,
  lifted_on date,
  lifted_by text,
  primary key (region, id),
  check (lifted_on is null or lifted_on >= decided_on)
);
create index placement_capacity_limit_by_person on placement_capacity_limit (person_id, decided_on);
call tirek_case_table('placement_capacity_limit');

create table placement_discharge (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  stay_id uuid not null,
  ground text not null check (ground in ('breaches', 'limited-capacity', 'absence')),
  order_number text not null,
  reason text not null,
  discharged_on date not null,
  restored_on date,
  restored_why text,
  primary key (region, id),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create index placement_discharge_by_person on placement_discharge (person_id, discharged_on);
call tirek_case_table('placement_discharge');

-- Serial numbers of decisions and referrals, by region and year.
create table placement_serial (
  region text not null,
  year int not null,
  kind text not null,
  last int not null,
  primary key (region, year, kind)
);
grant select, insert, update on placement_serial to tirek_app;

-- Organisations whose places are kept here. The row is also the lock of the one who hands places out.
create table placement_organisation (
  id uuid primary key,
  region text not null
);
grant select, insert, update on placement_organisation to tirek_app;

-- Places are rows, so that one place cannot have two holders; every counter is derived from them. No personal data:
-- a holder is a request, and who stands behind it only the parties of that request see.
create table placement_place (
  id uuid primary key,
  organisation_id uuid not null references placement_organisation (id),
  number int not null,
  extra boolean not null default false,
  state text not null default 'free' check (state in ('free', 'reserved', 'occupied')),
  holder_id uuid unique,
  since timestamptz,
  closed_at timestamptz,
  unique (organisation_id, number),
  check ((state = 'free') = (holder_id is null))
);
create index placement_place_free on placement_place (organisation_id, number) where state = 'free' and closed_at is null;
grant select, insert on placement_place to tirek_app;
grant update (state, holder_id, since, closed_at) on placement_place to tirek_app;

-- The queue of an organisation: who entered first, by time and by the server's own count. The serving role cannot
-- change either of the two (p. 7, DEC-27); it can only close an entry.
create table placement_ticket (
  id uuid primary key,
  serial bigint generated always as identity,
  organisation_id uuid not null references placement_organisation (id),
  request_region text not null,
  request_id uuid not null,
  entered_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('offered', 'left')),
  check ((closed_at is null) = (outcome is null))
);
create unique index placement_ticket_one_open on placement_ticket (request_id) where closed_at is null;
create index placement_ticket_waiting on placement_ticket (organisation_id, entered_at, serial) where closed_at is null;
create index placement_ticket_by_organisation on placement_ticket (organisation_id, entered_at);
grant select, insert on placement_ticket to tirek_app;
grant update (closed_at, outcome) on placement_ticket to tirek_app;
