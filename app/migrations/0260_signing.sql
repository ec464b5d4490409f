-- Acts that are signed: what waits for a signature, and the signatures that were given.

-- What somebody is about to sign. It is short-lived: what was signed stays with the signature, the rest is forgotten.
create table signing_request (
  id uuid primary key,
  region text not null,
  person_id uuid not null,
  account_id uuid not null,
  use_case text not null,
  input jsonb not null,
  bytes bytea not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  -- The words that the person reads, as they stand in the bytes too.
  words text not null,
  title text not null,
  -- Of the lines about the act itself: whether what they say has changed meanwhile.
  shown_hash bytea not null,
  means text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'used', 'not-used')),
  signature_id uuid,
  -- A one-time code sent by SMS: its keyed hash, bound to the bytes; never the code.
  code_hash bytea,
  code_until timestamptz,
  code_tries int not null default 0,
  codes_sent int not null default 0,
  code_sent_at timestamptz,
  code_facts jsonb,
  check ((state = 'waiting') = (signature_id is null))
);
create index signing_request_over on signing_request (expires_at);

-- A wall of its own: only the account that asked sees it, whoever else may see the file.
alter table signing_request enable row level security;
alter table signing_request force row level security;
create policy see on signing_request for select to tirek_app using (
  (select tirek_scope()) = 'system' or account_id = (select tirek_account()));
create policy add on signing_request for insert to tirek_app with check (account_id = (select tirek_account()));
create policy change on signing_request for update to tirek_app using (account_id = (select tirek_account()))
  with check (account_id = (select tirek_account()));
create policy forget on signing_request for delete to tirek_app using ((select tirek_scope()) = 'system');
create policy owner_sees on signing_request for all to current_user using (true) with check (true);
grant select, insert, update, delete on signing_request to tirek_app;

-- Signatures are only added: nobody changes or removes one. It is seen by whoever sees the part of the file that the act
-- belongs to.
create table signing_signature (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  part text not null,
  use_case text not null,
  title text not null,
  -- The words, the bytes and the CMS are sealed: they say what the act says.
  words text not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  -- What the act was about, and where what came of it is shown.
  subject_id uuid,
  href text,
  means text not null check (means in ('eds', 'egov-qr', 'sms')),
  account_id uuid not null,
  signer_name text not null,
  signer_role text not null,
  organisation_id uuid,
  bytes text not null,
  digest bytea not null,
  cms text,
  -- What was found out when it was checked: issuer, serial number, dates, verifier; no whole IIN.
  facts jsonb not null,
  signed_at timestamptz not null,
  outcome text not null check (outcome in ('used', 'not-used')),
  -- Why the act was refused although it had been signed.
  refusal text,
  primary key (region, id),
  check ((outcome = 'used') = (refusal is null)),
  check ((means = 'sms') = (cms is null))
);
create unique index signing_signature_by_id on signing_signature (id);
create index signing_signature_by_person on signing_signature (person_id, signed_at);
create index signing_signature_by_account on signing_signature (account_id, signed_at);
create index signing_signature_by_subject on signing_signature (subject_id);
alter table signing_signature enable row level security;
alter table signing_signature force row level security;
do $$
begin
  execute format('create policy see on signing_signature for select to tirek_app using (%s)',
    tirek_visible('signing_signature', 'person_id', 'part'));
end
$$;
create policy add on signing_signature for insert to tirek_app
  with check (region = any ((select tirek_regions())::text[]) and account_id = (select tirek_account()));
create policy owner_sees on signing_signature for all to current_user using (true) with check (true);
call tirek_emergency_wall('signing_signature', 'person_id', 'part');
grant select, insert on signing_signature to tirek_app;
