-- Sign-in of staff through the identity provider of their organisation (OpenID Connect). No row here tells of a child or a
-- family, and the serving role reads them before anybody is signed in, so there is no wall of rows.

-- What the operator has written of an organisation's provider. The secret stays outside: here is only its name.
create table organisation_sign_in_provider (
  id uuid primary key,
  organisation_id uuid not null,
  issuer text not null,
  client_id text not null,
  secret_name text,
  -- The claim that names the member of staff.
  subject_claim text not null,
  email_domain text,
  claim_name text,
  claim_value text,
  recorded_at timestamptz not null,
  closed_at timestamptz,
  check ((claim_name is null) = (claim_value is null))
);
create unique index organisation_sign_in_one_provider on organisation_sign_in_provider (organisation_id) where closed_at is null;
grant select, insert, update on organisation_sign_in_provider to tirek_app;

-- Whom the provider means: a keyed hash of the issuer and the subject.
create table organisation_sign_in_subject (
  account_id uuid primary key references access_account (id),
  subject_hash bytea not null
);
create index organisation_sign_in_subject_by_hash on organisation_sign_in_subject (subject_hash);
grant select, insert, update on organisation_sign_in_subject to tirek_app;

-- A sign-in that one browser has begun: good once, for a few minutes. Of its secrets only hashes are kept, but for the two
-- that the provider's answer is checked with.
create table organisation_sign_in_attempt (
  state_hash bytea primary key,
  provider_id uuid not null references organisation_sign_in_provider (id),
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  wanted text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index organisation_sign_in_attempt_by_age on organisation_sign_in_attempt (expires_at);
grant select, insert, update, delete on organisation_sign_in_attempt to tirek_app;
