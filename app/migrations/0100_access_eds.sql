-- Sign-in and signing with electronic signatures (EDS): one-time challenges, tickets of sign-in, whose an account is,
-- the BIN of an organisation, signatures of acts.

-- What a person is asked to sign in order to come in: used once, for a few minutes.
create table access_eds_challenge (
  id uuid primary key,
  bytes bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on access_eds_challenge to tirek_app;

-- Somebody has proved who they are and may open a session for one of these accounts; only the hash of the ticket is kept.
create table access_sign_in_ticket (
  ticket_hash bytea primary key,
  account_ids uuid[] not null,
  method text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on access_sign_in_ticket to tirek_app;

-- Whose a post is: a keyed hash of the IIN of the member of staff (people of the registry are found by their record).
create table access_account_iin (
  account_id uuid primary key references access_account (id),
  iin_hash bytea not null
);
create index access_account_iin_by_hash on access_account_iin (iin_hash);
grant select, insert, update on access_account_iin to tirek_app;

create table access_organisation_bin (
  organisation_id uuid primary key,
  bin text not null check (bin ~ '^[0-9]{12}$')
);
grant select, insert, update on access_organisation_bin to tirek_app;

create index access_account_by_person on access_account (person_id) where person_id is not null;

-- The name of a registered person and whether they represent anybody, for one who has proved to be this person.
create function access_person_for_sign_in(in_person uuid, in_day date)
  returns table (name text, represents boolean) language sql stable security definer
  set search_path = public, pg_temp as $$
  select concat_ws(' ', p.family_name, p.given_name, p.patronymic),
         exists (select from registry_representative r
                 where r.representative_id = p.id and r.valid_from <= in_day
                   and (r.valid_to is null or r.valid_to >= in_day)
                   and (r.ended_on is null or r.ended_on > in_day))
    from registry_person p where p.id = in_person and p.closed_on is null
$$;
revoke all on function access_person_for_sign_in(uuid, date) from public;
grant execute on function access_person_for_sign_in(uuid, date) to tirek_app;
