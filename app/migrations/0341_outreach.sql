-- A call or a visit that a department owes a person whose term is about to end while SMS do not go (DEC-85).
create table outreach_call (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  -- Whom to reach: the person, or who speaks for a child.
  recipient_id uuid not null,
  term text not null check (term in ('notify', 'choose', 'arrive')),
  due_on date not null,
  ends_at timestamptz not null,
  why text not null check (why in ('sms-down', 'base-down', 'not-accepted')),
  state text not null default 'open' check (state in ('open', 'reached', 'moved', 'lapsed')),
  opened_at timestamptz not null,
  -- Tries in vain, and how the person was reached at last.
  tries int not null default 0,
  how text check (how in ('call', 'visit')),
  closed_at timestamptz,
  closed_by text,
  version int not null default 1,
  primary key (region, id),
  constraint outreach_call_closed check ((state = 'open') = (closed_at is null)),
  constraint outreach_call_reached check ((state = 'reached') = (how is not null))
);
create unique index outreach_call_open on outreach_call (request_id, term) where state = 'open';
create index outreach_call_by_person on outreach_call (person_id);
create index outreach_call_waiting on outreach_call (region, ends_at) where state = 'open';
call tirek_case_table('outreach_call', 'person_id', 'placement');
