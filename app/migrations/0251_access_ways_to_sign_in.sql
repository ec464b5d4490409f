-- Passkeys, passwords with a second factor, and what keeps guessing slow. These rows are read while nobody is signed in
-- yet, so no row policy can hold: the use cases ask for those of one account alone. None of them names a person.

create table access_passkey (
  id uuid primary key,
  account_id uuid not null references access_account (id),
  credential_id text not null unique,
  public_key bytea not null,
  -- The authenticator's own counter; most passkeys that are copied between devices stay at zero.
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  used_at timestamptz
);
create index access_passkey_by_account on access_passkey (account_id);
grant select, insert, update, delete on access_passkey to tirek_app;

-- What a passkey signs: once, for a few minutes. `account_id` is that of whoever adds one; absent at the door.
create table access_passkey_challenge (
  id uuid primary key,
  challenge text not null,
  account_id uuid references access_account (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index access_passkey_challenge_by_age on access_passkey_challenge (expires_at);
grant select, insert, update, delete on access_passkey_challenge to tirek_app;

create table access_password (
  account_id uuid primary key references access_account (id),
  -- Folded; chosen by the person, never an IIN.
  login text not null unique check (login !~ '[0-9]{12}'),
  -- Argon2id with a key of the installation: the table alone is not enough to try passwords.
  hash text not null,
  -- Sealed with a key of the installation.
  totp_secret bytea not null,
  -- The last half-minute whose code was used: a code is good once.
  totp_step bigint not null,
  made_at timestamptz not null
);
grant select, insert, update, delete on access_password to tirek_app;

create table access_recovery_code (
  account_id uuid not null references access_password (account_id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on access_recovery_code to tirek_app;

-- Browsers in which an account has signed in before (a keyed secret of the browser, no address): guesses made elsewhere
-- do not slow them down.
create table access_known_device (
  device_hash bytea not null,
  account_id uuid not null references access_account (id),
  seen_at timestamptz not null,
  primary key (device_hash, account_id)
);
create index access_known_device_by_age on access_known_device (seen_at);
grant select, insert, update, delete on access_known_device to tirek_app;

-- Failed attempts by keyed hashes of who tries what: neither a login name nor an address is kept.
create table access_attempt (
  key_hash bytea primary key,
  failures int not null,
  since timestamptz not null,
  not_before timestamptz not null,
  forget_at timestamptz not null
);
create index access_attempt_by_age on access_attempt (forget_at);
grant select, insert, update, delete on access_attempt to tirek_app;

-- What an account is told about its own ways to sign in.
create table access_notice (
  id uuid primary key,
  account_id uuid not null references access_account (id),
  kind text not null check (kind in ('passkey-added', 'passkey-removed', 'password-set', 'password-removed', 'recovery-used', 'failures')),
  at timestamptz not null,
  device text not null,
  read_at timestamptz
);
create index access_notice_by_account on access_notice (account_id, at);
grant select, insert, update on access_notice to tirek_app;
