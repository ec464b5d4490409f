-- Staff: posts and loads, training in early identification, plans of retraining and attestation (Law 343, art. 3(3)(5),
-- 5(3), 8(2)(7)). People who work, never children; accounts stay in access_account and are only pointed at.
create table staff_member (
  region text not null,
  id uuid not null,
  organisation_id uuid not null references network_organisation (id),
  -- The account of the person in this organisation, when there is one.
  account_id uuid references access_account (id),
  name text not null,
  post text not null,
  branch text not null check (branch in ('special-education', 'identification', 'registration', 'correction', 'other')),
  -- Shares of a full post.
  load numeric(3, 2) not null check (load > 0),
  begun_on date not null,
  ended_on date check (ended_on >= begun_on),
  end_reason text,
  recorded_by text not null,
  version int not null default 1,
  primary key (region, id),
  constraint staff_member_ended check ((ended_on is null) = (end_reason is null))
);
create index staff_member_by_organisation on staff_member (organisation_id, name);
create unique index staff_member_one_per_account on staff_member (account_id) where ended_on is null;

-- A programme of training in early identification: health proposes it by an act, education agrees by an act.
create table staff_programme (
  id uuid primary key,
  title jsonb not null,
  organiser text not null,
  hours int not null check (hours > 0),
  groups text[] not null check (cardinality(groups) > 0),
  state text not null default 'proposed' check (state in ('proposed', 'agreed', 'withdrawn')),
  proposed_on date not null,
  proposed_by text not null,
  proposed_act text not null,
  agreed_on date,
  agreed_by text,
  agreed_act text,
  withdrawn_on date,
  withdrawn_by text check (withdrawn_by in ('health', 'education')),
  withdrawn_why text,
  version int not null default 1,
  constraint staff_programme_agreed check (num_nulls(agreed_on, agreed_by, agreed_act) in (0, 3)),
  constraint staff_programme_agreed_state check (state <> 'agreed' or agreed_on is not null),
  constraint staff_programme_withdrawn check (
    num_nulls(withdrawn_on, withdrawn_by, withdrawn_why) = case state when 'withdrawn' then 0 else 3 end)
);
-- Nothing of a person is in a programme: whoever asks may read it.
grant select, insert, update on staff_programme to tirek_app;

create table staff_training (
  region text not null,
  id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  programme_id uuid not null references staff_programme (id),
  held_on date not null,
  hours int not null check (hours > 0),
  certificate text not null,
  valid_until date not null check (valid_until >= held_on),
  -- Whose last day that is: the certificate's own, or the project's default.
  valid_by text not null check (valid_by in ('certificate', 'project')),
  recorded_on date not null,
  recorded_by text not null,
  primary key (region, id),
  foreign key (region, member_id) references staff_member (region, id)
);
create index staff_training_by_member on staff_training (member_id, valid_until);
create unique index staff_training_once on staff_training (region, member_id, programme_id, held_on);

create table staff_plan (
  region text not null,
  id uuid not null,
  organisation_id uuid not null references network_organisation (id),
  year int not null,
  state text not null default 'draft' check (state in ('draft', 'adopted')),
  drafted_by text not null,
  drafted_on date not null,
  act_number text,
  adopted_by text,
  adopted_on date,
  version int not null default 1,
  primary key (region, id),
  unique (organisation_id, year),
  constraint staff_plan_adopted check (num_nulls(act_number, adopted_by, adopted_on) = case state when 'adopted' then 0 else 3 end)
);

create table staff_plan_item (
  region text not null,
  id uuid not null,
  plan_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('retraining', 'advanced-training', 'attestation')),
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'done', 'not-held')),
  held_on date,
  certificate text,
  reason text,
  decided_by text,
  decided_on date,
  -- The item that took its place on a later day.
  moved_to uuid,
  version int not null default 1,
  primary key (region, id),
  foreign key (region, plan_id) references staff_plan (region, id),
  foreign key (region, member_id) references staff_member (region, id),
  constraint staff_plan_item_done check ((state = 'done') = (held_on is not null and certificate is not null)),
  constraint staff_plan_item_not_held check ((state = 'not-held') = (reason is not null and moved_to is not null)),
  constraint staff_plan_item_decided check ((state = 'planned') = (decided_on is null))
);
create index staff_plan_item_by_plan on staff_plan_item (plan_id, due_on);
create index staff_plan_item_due on staff_plan_item (organisation_id, due_on) where state = 'planned';

-- A wall of its own: staff are no people of the register. Only posts with the part `staff` see any; an organisation its
-- own, the local executive body those of its territory.
create procedure staff_wall(target regclass) language plpgsql as $$
declare
  visible text := 'region = any ((select tirek_regions())::text[])
    and (select tirek_classes())::text[] && array[''*'', ''staff'']
    and ((select tirek_scope()) in (''territory'', ''system'') or organisation_id = any ((select tirek_parties())::uuid[]))';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy see on %s for select to tirek_app using (%s)', target, visible);
  execute format('create policy add on %s for insert to tirek_app with check (%s)', target, visible);
  execute format('create policy change on %s for update to tirek_app using (%s) with check (%s)', target, visible, visible);
  execute format('create policy owner_sees on %s for all to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to tirek_app', target);
end
$$;
call staff_wall('staff_member');
call staff_wall('staff_training');
call staff_wall('staff_plan');
call staff_wall('staff_plan_item');
drop procedure staff_wall(regclass);
