-- What a person sees of the places where they are signed in, and when they last proved who they are.

-- Sessions from before know neither: their owners sign in anew.
delete from access_session;

alter table access_session
  add column id uuid not null default gen_random_uuid(),
  -- The way of the sign-in: sandbox, eds, passkey, password …
  add column method text not null default 'sandbox' check (method ~ '^[a-z-]{2,30}$'),
  -- Real time of the last proof of identity; without one nothing that asks for a fresh proof is done.
  add column proved_at timestamptz,
  -- Family of the browser and of the system, nothing finer; empty when it is not known. No address is kept.
  add column device text not null default '' check (length(device) <= 60),
  -- Over when nothing was asked for until then.
  add column idle_until timestamptz not null default 'infinity';

create unique index access_session_by_id on access_session (id);
