-- A telephone signs: what it fetches by the address in a QR code, and what it sends back.
create table signing_qr (
  id uuid primary key,
  -- The browser that shows the code: its session, or before the sign-in the hash of its cookie. Nobody else uses the answer.
  browser text not null,
  -- What is signed; of a sign-in there is none, the text is a challenge.
  signing_id uuid,
  challenge_id uuid,
  -- What the telephone shows.
  document jsonb not null,
  bytes bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  fetched_at timestamptz,
  cms bytea,
  signed_at timestamptz,
  used_at timestamptz,
  check ((signing_id is null) <> (challenge_id is null)),
  check ((cms is null) = (signed_at is null)),
  check (used_at is null or signed_at is not null)
);
create index signing_qr_over on signing_qr (expires_at);
create index signing_qr_by_signing on signing_qr (signing_id, made_at) where signing_id is not null;

-- A wall of its own: no actor sees it. The telephone is nobody here, and the browser is told by more than its account; both
-- come through acts that compare the address or the browser and read as the system.
alter table signing_qr enable row level security;
alter table signing_qr force row level security;
create policy see on signing_qr for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on signing_qr for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy change on signing_qr for update to tirek_app using ((select tirek_scope()) = 'system');
create policy forget on signing_qr for delete to tirek_app using ((select tirek_scope()) = 'system');
create policy owner_sees on signing_qr for all to current_user using (true) with check (true);
grant select, insert, update, delete on signing_qr to tirek_app;
