-- Work that is done once in a legal day, by whichever server comes first.
create table daily_run (
  job text not null,
  day date not null,
  at timestamptz not null,
  primary key (job, day)
);
grant select, insert on daily_run to tirek_app;

-- A case that has no next step although it must have one, and the official who was given it.
create table watch_item (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  rule text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Whose move it is; null is the akimat of the region.
  organisation_id uuid,
  since date not null,
  href text not null,
  state text not null default 'open' check (state in ('open', 'answered', 'moved')),
  found_on date not null,
  official_account_id uuid,
  official_name text,
  -- The last day for an answer, or the day that was promised.
  due_on date not null,
  answer text,
  answered_on date,
  escalated_on date,
  moved_on date,
  version int not null default 1,
  primary key (region, id)
);
create unique index watch_item_once on watch_item (rule, subject_id) where state <> 'moved';
create index watch_item_of_organisation on watch_item (organisation_id, due_on) where state <> 'moved';
create index watch_item_of_region on watch_item (region, escalated_on) where state <> 'moved';
create index watch_item_by_person on watch_item (person_id) where state <> 'moved';

-- Whoever has the move sees the item; families see those of their children; the akimat those that nobody answered for.
alter table watch_item enable row level security;
alter table watch_item force row level security;
create policy see on watch_item for select to tirek_app using (
  (select tirek_scope()) = 'system'
  or organisation_id = any ((select tirek_parties())::uuid[])
  or (region = any ((select tirek_regions())::text[])
      and (((select tirek_scope()) = 'territory' and (organisation_id is null or escalated_on is not null))
           or exists (select 1 from access_party p where p.region = watch_item.region and p.person_id = watch_item.person_id
                      and p.party_kind = 'person' and p.party_id = any ((select tirek_parties())::uuid[]) and p.until is null
                      and p.since <= (select tirek_today()) and (p.valid_to is null or p.valid_to >= (select tirek_today())))))
);
create policy add on watch_item for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy change on watch_item for update to tirek_app
  using ((select tirek_scope()) = 'system'
         or organisation_id = any ((select tirek_parties())::uuid[])
         or ((select tirek_scope()) = 'territory' and region = any ((select tirek_regions())::text[])
             and (organisation_id is null or escalated_on is not null)))
  with check (true);
create policy owner_sees on watch_item for all to current_user using (true) with check (true);
grant select, insert, update on watch_item to tirek_app;
