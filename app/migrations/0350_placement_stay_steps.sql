-- What happens after arrival: rules that are entered for the points without a text, leave, departure, transfer, review at 18.

-- Wordings entered for the steps that wait for their text (DEC-24). No personal data; a line is never changed, only ended.
create table placement_step_rule (
  id uuid primary key,
  step text not null check (step in ('leave', 'transfer', 'departure', 'norms')),
  from_on date not null,
  to_on date,
  point text not null,
  source text not null,
  days_at_once int check (days_at_once > 0),
  days_in_year int check (days_in_year > 0),
  days_to_move int check (days_to_move > 0),
  entered_at timestamptz not null,
  entered_by text not null,
  check (to_on is null or to_on >= from_on)
);
create index placement_step_rule_by_step on placement_step_rule (step, from_on);
grant select, insert on placement_step_rule to tirek_app;
grant update (to_on) on placement_step_rule to tirek_app;

create table placement_leave (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  stay_id uuid not null,
  from_on date not null,
  until_on date not null,
  place text not null,
  with_whom text,
  best_interests text,
  child_view jsonb,
  state text not null default 'asked' check (state in ('asked', 'declined', 'started', 'ended')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  order_number text,
  started_on date,
  returned_on date,
  primary key (region, id),
  check (until_on >= from_on),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_leave_one_open on placement_leave (stay_id) where state in ('asked', 'started');
create index placement_leave_by_stay on placement_leave (stay_id, from_on);
call tirek_case_table('placement_leave');

create table placement_departure (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  stay_id uuid not null,
  leave_on date not null,
  goes_to text not null check (goes_to in ('family', 'own-home', 'other-form', 'elsewhere')),
  address text,
  best_interests text,
  child_view jsonb,
  state text not null default 'wished' check (state in ('wished', 'withdrawn', 'done')),
  wished_by uuid not null,
  wished_at timestamptz not null,
  act_number text,
  -- The day passed and the organisation wrote nothing: the person left all the same (DEC-88).
  by_itself boolean not null default false,
  left_on date,
  primary key (region, id),
  check ((state = 'done') = (left_on is not null)),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_departure_one_open on placement_departure (stay_id) where state = 'wished';
create index placement_departure_by_stay on placement_departure (stay_id);
call tirek_case_table('placement_departure');

create table placement_transfer (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  stay_id uuid not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  place_id uuid,
  category int not null check (category between 1 and 5),
  reason text not null,
  best_interests text,
  child_view jsonb,
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused', 'withdrawn', 'lapsed', 'done')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  referral_number text unique,
  answer text,
  answered_by text,
  move_by date,
  new_request_id uuid,
  done_on date,
  primary key (region, id),
  check (from_organisation_id <> to_organisation_id),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_transfer_one_open on placement_transfer (stay_id) where state in ('asked', 'approved');
create index placement_transfer_by_stay on placement_transfer (stay_id);
create index placement_transfer_to on placement_transfer (to_organisation_id, state);
call tirek_case_table('placement_transfer');

create table placement_review (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  stay_id uuid not null,
  state text not null default 'open' check (state in ('open', 'proposed', 'chosen', 'closed')),
  opened_on date not null,
  comes_of_age_on date not null,
  disability_group text,
  category int check (category in (3, 4)),
  proposal text,
  proposed_by text,
  proposed_on date,
  choice text check (choice in ('stay-here', 'other-organisation', 'home-help', 'day-care', 'family')),
  choice_words text,
  chosen_by uuid,
  chosen_on date,
  closed_on date,
  primary key (region, id),
  check (state <> 'open' or proposed_on is null),
  foreign key (region, stay_id) references placement_stay (region, id)
);
create unique index placement_review_one_open on placement_review (stay_id) where state <> 'closed';
create index placement_review_by_stay on placement_review (stay_id);
create index placement_review_by_state on placement_review (region, state, comes_of_age_on);
call tirek_case_table('placement_review');
