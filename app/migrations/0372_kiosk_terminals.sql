-- Terminals of self-service sectors: a device in the hall of an organisation that people use who have none of their own.
-- The mark of the device gives no right to anything: it only makes the sessions there short.
create table access_terminal (
  id uuid primary key,
  organisation_id uuid not null references network_organisation (id),
  region text not null,
  name text not null check (length(name) between 2 and 60),
  -- The language of the start screen.
  lang text not null check (lang in ('kk', 'ru', 'en')),
  -- The secret is in the cookie of the device alone.
  token_hash bytea not null unique,
  marked_at timestamptz not null,
  marked_by text not null,
  switched_off_at timestamptz,
  switched_off_by text,
  constraint access_terminal_off check ((switched_off_at is null) = (switched_off_by is null))
);
create index access_terminal_of_organisation on access_terminal (organisation_id, marked_at);
grant select, insert, update on access_terminal to tirek_app;

alter table access_session
  -- Good at this terminal and nowhere else.
  add column terminal_id uuid,
  -- How long it lasts without a request, where it is not the term of the role.
  add column idle_seconds int check (idle_seconds > 0),
  -- Who helps the person just now: the record of the help, and the name and post in words.
  add column help_id uuid,
  add column helper text,
  add constraint access_session_help check ((help_id is null) = (helper is null));
create index access_session_at_terminal on access_session (terminal_id) where terminal_id is not null;

-- Help of a consultant at a terminal: who asked, who helped, with what. Who is helped is named by the account: the family
-- of a child is helped, and not the child. Seen by that account and by the organisation of the terminal.
create table kiosk_help (
  id uuid primary key,
  terminal_id uuid not null references access_terminal (id),
  organisation_id uuid not null,
  region text not null,
  session_id uuid not null,
  account_id uuid not null references access_account (id),
  state text not null check (state in ('asked', 'begun', 'ended', 'declined')),
  -- By the button of the terminal, or by word (a voice, a gesture, a note) to the consultant, who says so.
  asked_how text not null check (asked_how in ('button', 'by-word')),
  asked_at timestamptz not null,
  helper_account_id uuid references access_account (id),
  helper_name text,
  helper_role text,
  begun_at timestamptz,
  closed_at timestamptz,
  helped_with text[] not null default '{}',
  words text check (length(words) <= 500),
  constraint kiosk_help_begun check ((begun_at is null) = (helper_account_id is null) and (helper_name is null) = (begun_at is null)),
  constraint kiosk_help_ended check (state <> 'ended' or (begun_at is not null and closed_at is not null and helped_with <> '{}'))
);
create unique index kiosk_help_one_open on kiosk_help (session_id) where state in ('asked', 'begun');
create index kiosk_help_of_organisation on kiosk_help (organisation_id, asked_at);
create index kiosk_help_of_account on kiosk_help (account_id, asked_at);
alter table kiosk_help enable row level security;
alter table kiosk_help force row level security;
create policy see on kiosk_help for select to tirek_app using (
  (select tirek_scope()) = 'system' or account_id = (select tirek_account())
  or organisation_id = any ((select tirek_parties())::uuid[]));
create policy add on kiosk_help for insert to tirek_app with check (
  (select tirek_scope()) = 'system' or account_id = (select tirek_account())
  or organisation_id = any ((select tirek_parties())::uuid[]));
create policy change on kiosk_help for update to tirek_app using (
  (select tirek_scope()) = 'system' or account_id = (select tirek_account())
  or organisation_id = any ((select tirek_parties())::uuid[]));
create policy owner_sees on kiosk_help for all to current_user using (true) with check (true);
grant select, insert, update on kiosk_help to tirek_app;
