-- What a family is told of its child: in the system at once, and by SMS or e-mail as each representative has chosen.
create table notice (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  -- `<capability>.<name>`: its words are `notice.<name>` of that capability.
  kind text not null,
  -- What the words need; nothing of health.
  data jsonb not null default '{}',
  -- Where more is said, without the language.
  href text not null,
  -- Told once for the same thing, however often it is tried.
  once text,
  told_on date not null,
  told_at timestamptz not null,
  -- The law owes it: an SMS goes whatever was chosen.
  is_owed boolean not null default false,
  cite jsonb not null default '[]',
  primary key (region, id)
);
create unique index notice_once on notice (person_id, kind, once) where once is not null;
create index notice_by_person on notice (person_id, told_at desc);
-- No post has this class: families alone read what they are told.
call tirek_case_table('notice', 'person_id', 'notice');

-- Which way it went to whom, and what came of it. No number, no address.
create table notice_delivery (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  notice_id uuid not null,
  recipient_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  outcome text not null check (outcome in ('accepted', 'not-accepted', 'no-address')),
  at timestamptz not null,
  primary key (region, id)
);
create unique index notice_delivery_once on notice_delivery (notice_id, recipient_id, channel);
call tirek_case_table('notice_delivery', 'person_id', 'notice');

-- Each adult reads for oneself, and chooses for oneself.
create table notice_reading (
  notice_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null,
  primary key (notice_id, reader_id)
);
create table notice_choice (
  person_id uuid primary key,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  by_sms boolean not null,
  email text,
  -- Proved by the code that was sent to it.
  email_proved_at timestamptz,
  email_code_hash bytea,
  email_code_until timestamptz,
  email_code_tries int not null default 0,
  changed_at timestamptz not null
);
do $$
declare
  one record;
begin
  for one in select * from (values ('notice_reading', 'reader_id'), ('notice_choice', 'person_id')) as t (name, owner)
  loop
    execute format('alter table %I enable row level security', one.name);
    execute format('alter table %I force row level security', one.name);
    execute format(
      'create policy own on %1$I for all to tirek_app
         using (%2$I = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = ''system'')
         with check (%2$I = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = ''system'')',
      one.name, one.owner);
    execute format('create policy owner_sees on %I for all to current_user using (true) with check (true)', one.name);
    execute format('grant select, insert, update on %I to tirek_app', one.name);
  end loop;
end
$$;
