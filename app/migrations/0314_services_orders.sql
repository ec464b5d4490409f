-- Services: what was ordered for a child at one organisation, what the child needs to understand and be understood, and the
-- plan of an organisation that lacks it. No table of this capability has a price (Law 343, art. 15(1)(1)).

-- A file that a direction opened shows an organisation its own services only; the family and those who lead the case see all.
create procedure services_own_only(target regclass) language plpgsql as $$
begin
  execute format(
    'create policy own_only on %1$s as restrictive for select to tirek_app using (
       organisation_id = any ((select tirek_parties())::uuid[]) or (select tirek_scope()) = ''system'' or ''*'' = any ((select tirek_classes())::text[])
       or exists (select 1 from access_party p where p.region = %1$s.region and p.person_id = %1$s.person_id
                  and p.party_id = any ((select tirek_parties())::uuid[]) and p.relation not like ''direction:%%'' and p.until is null
                  and p.classes && array[''*'', ''direction'']))',
    target);
end
$$;

create table services_order (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  direction_id uuid,
  measure_id uuid,
  item text not null,
  state text not null check (state in ('awaiting-plan', 'open', 'done', 'stopped')),
  format text not null check (format in ('individual', 'group')),
  place text not null check (place in ('organisation', 'home', 'remote')),
  sessions int not null check (sessions between 1 and 1000),
  per_week int not null check (per_week between 1 and 14),
  minutes int not null check (minutes between 5 and 480),
  starts_on date not null,
  ends_on date not null,
  specialist_id uuid not null,
  specialist_name text not null,
  funding text not null check (funding in ('budget', 'other-source')),
  funding_note text,
  -- Article 8(2)(5): in a special organisation, or in an ordinary one where special conditions were created.
  channel text check (channel in ('special-organisation', 'ordinary-with-conditions')),
  -- Article 15(1)(4) or the programme of the Social Code; neither stands for the other.
  aid_route text check (aid_route in ('medical-indication', 'disability-programme')),
  words jsonb not null,
  missing text[] not null default '{}',
  plan jsonb,
  noticed_on date,
  ordered_on date not null,
  ordered_by text not null,
  first_session_on date,
  ended_on date,
  stop_reason text,
  version int not null default 1,
  primary key (region, id),
  constraint services_order_rests_on check (direction_id is not null or measure_id is not null),
  constraint services_order_period check (ends_on >= starts_on),
  constraint services_order_other_source check (funding = 'budget' or funding_note is not null)
);
create index services_order_by_person on services_order (person_id);
create index services_order_by_organisation on services_order (organisation_id, state, ordered_on);
create index services_order_by_direction on services_order (direction_id);
create index services_order_by_specialist on services_order (specialist_id) where state in ('awaiting-plan', 'open');
call tirek_case_table('services_order', 'person_id', 'direction');
call services_own_only('services_order');

-- The means without which this child cannot be taught (art. 11(3)); one row for a child.
create table services_need (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  needs text[] not null,
  recorded_on date not null,
  recorded_by text not null,
  primary key (region, id)
);
create unique index services_need_of_person on services_need (person_id);
call tirek_case_table('services_need', 'person_id', 'direction');
