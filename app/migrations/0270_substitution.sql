-- Substitution while somebody is away: a colleague has the post for some days as one more account of the own.

-- The account of a post held for a time: whose post it is, who holds it, from which day to which. `name` stays the
-- name of the one who holds it.
alter table access_account
  add column acts_for uuid references access_account (id),
  add column acts_for_name text,
  add column held_by uuid references access_account (id),
  add column acts_from date,
  add column acts_until date,
  add constraint access_account_acts_whole check (num_nulls(acts_for, acts_for_name, held_by, acts_from, acts_until) in (0, 5)),
  add constraint access_account_acts_apart check (acts_for <> held_by and acts_from <= acts_until);
create index access_account_held_by on access_account (held_by) where held_by is not null;
create index access_account_acts_for on access_account (acts_for) where acts_for is not null;

-- Who is an account: the keyed hash of the IIN, else the person of the register, else the account itself. A post held
-- for a time is whoever holds it.
create function access_human(in_account uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce('iin:' || encode(i.iin_hash, 'hex'), 'person:' || own.person_id, 'account:' || own.id)
    from access_account a join access_account own on own.id = coalesce(a.held_by, a.id)
    left join access_account_iin i on i.account_id = own.id
    where a.id = in_account
$$;

-- The appointment behind such an account; both have one id.
create table substitution_appointment (
  region text not null,
  id uuid not null references access_account (id),
  organisation_id uuid not null,
  absent_id uuid not null references access_account (id),
  absent_name text not null,
  substitute_id uuid not null references access_account (id),
  substitute_name text not null,
  role text not null,
  from_day date not null,
  until_day date not null,
  reason text not null check (reason in ('leave', 'illness', 'business-trip', 'training', 'other')),
  order_number text not null,
  order_date date not null,
  appointed_at timestamptz not null,
  appointed_by uuid not null,
  appointed_by_name text not null,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_by_name text,
  revoked_why text,
  primary key (region, id),
  check (from_day <= until_day),
  check ((revoked_at is null) = (revoked_why is null))
);
create index substitution_appointment_by_organisation on substitution_appointment (organisation_id, until_day);
create index substitution_appointment_by_absent on substitution_appointment (absent_id) where revoked_at is null;

-- A wall of its own: staff are no people of the register. An organisation sees its own; the administrator's questions
-- are answered by the system after the role was checked.
alter table substitution_appointment enable row level security;
alter table substitution_appointment force row level security;
create policy see on substitution_appointment for select to tirek_app using (
  (select tirek_scope()) = 'system' or organisation_id = any ((select tirek_parties())::uuid[]));
create policy add on substitution_appointment for insert to tirek_app with check (
  (select tirek_scope()) = 'system' or organisation_id = any ((select tirek_parties())::uuid[]));
create policy change on substitution_appointment for update to tirek_app using (
  (select tirek_scope()) = 'system' or organisation_id = any ((select tirek_parties())::uuid[]));
create policy owner_sees on substitution_appointment for all to current_user using (true) with check (true);
grant select, insert, update on substitution_appointment to tirek_app;

-- Who gave the agreement of a seat: its member, or whoever held the member's post that day.
alter table consultation_member add column agreed_by uuid;
