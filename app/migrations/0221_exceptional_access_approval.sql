-- What takes two people: the wish of one waits for the approval of another. The input is kept only while it waits.
create table exceptional_access_approval (
  id uuid primary key,
  region text not null,
  use_case text not null,
  input jsonb,
  input_hash bytea not null,
  why text not null,
  requested_by uuid not null,
  requester_name text not null,
  requester_role text not null,
  organisation_id uuid,
  approver_roles text[] not null,
  requested_at timestamptz not null,
  due_on date not null,
  ends_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused', 'withdrawn', 'over')),
  decided_at timestamptz,
  decided_by uuid,
  decider_name text,
  decider_role text,
  decision_words text,
  check ((state = 'pending') = (input is not null)),
  check (decided_by is null or decided_by <> requested_by)
);
create unique index exceptional_access_approval_one on exceptional_access_approval (use_case, input_hash) where state = 'pending';
create index exceptional_access_approval_pending on exceptional_access_approval (organisation_id) where state = 'pending';
create index exceptional_access_approval_by_requester on exceptional_access_approval (requested_by, requested_at);

-- A wall of its own: who asked sees the own wishes; those who may approve read them through the act that checks their
-- role and organisation. It is written by the system alone.
alter table exceptional_access_approval enable row level security;
alter table exceptional_access_approval force row level security;
create policy see on exceptional_access_approval for select to tirek_app using (
  (select tirek_scope()) = 'system' or requested_by = (select tirek_account()));
create policy add on exceptional_access_approval for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy change on exceptional_access_approval for update to tirek_app using ((select tirek_scope()) = 'system');
create policy owner_sees on exceptional_access_approval for all to current_user using (true) with check (true);
grant select, insert, update on exceptional_access_approval to tirek_app;
