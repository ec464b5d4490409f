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

-- Families see the items of their children by the standard wall: no post has this class. Whoever has the move sees its own
-- items; the akimat those without an organisation and those that nobody answered for.
call tirek_case_table('watch_item', 'person_id', 'watch');
create function watch_is_work_of_actor(in_organisation uuid, in_region text, in_escalated date)
  returns boolean language sql stable parallel safe as $$
  select in_organisation = any (tirek_parties())
    or (tirek_scope() = 'territory' and in_region = any (tirek_regions())
        and (in_organisation is null or in_escalated is not null)) $$;
create policy see_work on watch_item for select to tirek_app
  using (organisation_id = any ((select tirek_parties())::uuid[]) or watch_is_work_of_actor(organisation_id, region, escalated_on));
create policy change_work on watch_item for update to tirek_app
  using (watch_is_work_of_actor(organisation_id, region, escalated_on)) with check (region = any ((select tirek_regions())::text[]));
