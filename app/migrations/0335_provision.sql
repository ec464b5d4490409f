-- Material and technical provision: what organisations need, what the local executive body allocates, what is lacking
-- (Law 343, art. 8(2)(2)). Nothing of a person is in here.
create table provision_need (
  region text not null,
  id uuid not null,
  organisation_id uuid not null references network_organisation (id),
  year int not null,
  kind text not null,
  name text not null,
  quantity int not null check (quantity > 0),
  -- Tenge, exact.
  asked numeric(17, 2) not null check (asked > 0),
  -- The norm that the need rests on, in the words of the organisation, and why it is needed.
  norm text not null,
  reason text not null,
  state text not null default 'stated' check (state in ('stated', 'allocated', 'refused', 'taken-back')),
  stated_on date not null,
  stated_by text not null,
  allocated numeric(17, 2) check (allocated > 0 and allocated <= asked),
  act_number text,
  answer_reason text,
  next_step text,
  answered_on date,
  answered_by text,
  version int not null default 1,
  primary key (region, id),
  constraint provision_need_allocated check ((state = 'allocated') = (allocated is not null)),
  constraint provision_need_answered check ((state in ('allocated', 'refused')) = (answered_on is not null and act_number is not null)),
  -- Whoever gets less than asked is told why, and what comes next.
  constraint provision_need_less check (
    state in ('stated', 'taken-back') or allocated = asked or (answer_reason is not null and next_step is not null))
);
create index provision_need_by_organisation on provision_need (organisation_id, year desc);
create index provision_need_waiting on provision_need (region, stated_on) where state = 'stated';

-- An organisation sees its own, the local executive body those of its territory.
alter table provision_need enable row level security;
alter table provision_need force row level security;
create policy see on provision_need for select to tirek_app using (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) in ('territory', 'system') or organisation_id = any ((select tirek_parties())::uuid[])));
create policy add on provision_need for insert to tirek_app with check (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) in ('territory', 'system') or organisation_id = any ((select tirek_parties())::uuid[])));
create policy change on provision_need for update to tirek_app using (
  region = any ((select tirek_regions())::text[])
  and ((select tirek_scope()) in ('territory', 'system') or organisation_id = any ((select tirek_parties())::uuid[])));
create policy owner_sees on provision_need for all to current_user using (true) with check (true);
grant select, insert, update on provision_need to tirek_app;
