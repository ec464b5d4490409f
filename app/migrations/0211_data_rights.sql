-- Rights of the one whose data they are, and breaches of security.

-- While it stands, nothing of the file is opened to one more organisation.
create table access_restriction (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  since date not null,
  lifted_on date,
  primary key (region, id)
);
create unique index access_restriction_one on access_restriction (person_id) where lifted_on is null;
create index access_restriction_by_person on access_restriction (person_id);
call tirek_case_table('access_restriction', 'person_id', 'registry');

create function access_is_restricted(in_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from access_restriction where person_id = in_person and lifted_on is null) $$;
revoke all on function access_is_restricted(uuid) from public;

-- A relation that is open already may be renewed; a new one, or one that had ended, may not.
create function access_refuse_restricted() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if access_is_restricted(new.person_id) and not exists (
    select from access_party p where p.region = new.region and p.person_id = new.person_id and p.party_id = new.party_id
      and p.relation = new.relation and p.until is null)
  then
    raise exception 'processing is restricted' using errcode = 'TK001';
  end if;
  return new;
end
$$;
create trigger access_party_restricted before insert on access_party
  for each row when (new.party_kind = 'organisation') execute function access_refuse_restricted();

-- The request of the family, decided by the officer; the class is that of no post: the family sees it, the officer as the system.
create table data_rights_restriction (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('contested', 'unlawful', 'purpose-reached', 'consent-withdrawn')),
  words text not null,
  requested_on date not null,
  requested_by uuid not null,
  requester_name text not null,
  due_on date,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn', 'lifted')),
  decided_on date,
  decided_by uuid,
  decider_name text,
  decision_reason text,
  lifted_on date,
  lifted_by_name text,
  version int not null default 1,
  primary key (region, id)
);
create unique index data_rights_one_standing on data_rights_restriction (person_id) where state in ('open', 'granted');
create index data_rights_restriction_by_person on data_rights_restriction (person_id);
call tirek_case_table('data_rights_restriction', 'person_id', 'data-rights');

-- A breach of security, or a drill of one. No actor sees it but through the officer's use cases, which read as the system.
create table data_rights_breach (
  id uuid primary key,
  number text not null,
  kind text not null check (kind in ('drill', 'real')),
  what_happened text not null,
  measures text not null,
  noticed_on date not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  account_id uuid,
  organisation_id uuid,
  use_case text,
  authority_due date,
  subjects_due date,
  subjects int not null,
  readings int not null,
  acts int not null,
  took_ms int not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null
);
create index data_rights_breach_by_time on data_rights_breach (made_at);
alter table data_rights_breach enable row level security;
alter table data_rights_breach force row level security;
create policy see on data_rights_breach for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on data_rights_breach for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy owner_sees on data_rights_breach for all to current_user using (true) with check (true);
grant select, insert on data_rights_breach to tirek_app;

create table data_rights_breach_subject (
  breach_id uuid not null references data_rights_breach (id),
  person_id uuid not null,
  readings int not null,
  acts int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (breach_id, person_id)
);
create index data_rights_breach_subject_by_person on data_rights_breach_subject (person_id);
alter table data_rights_breach_subject enable row level security;
alter table data_rights_breach_subject force row level security;
create policy see on data_rights_breach_subject for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on data_rights_breach_subject for insert to tirek_app with check ((select tirek_scope()) = 'system');
create policy owner_sees on data_rights_breach_subject for all to current_user using (true) with check (true);
grant select, insert on data_rights_breach_subject to tirek_app;

-- Real breaches that touched a person, for the family of that person alone; a drill touches nobody.
create function data_rights_breaches_of(in_person uuid)
  returns table (number text, what_happened text, measures text, noticed_on date, from_at timestamptz, to_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select b.number, b.what_happened, b.measures, b.noticed_on, b.from_at, b.to_at
  from data_rights_breach_subject s join data_rights_breach b on b.id = s.breach_id
  where s.person_id = in_person and b.kind = 'real' and audit_is_family(in_person)
  order by b.made_at desc
$$;
revoke all on function data_rights_breaches_of(uuid) from public;
grant execute on function data_rights_breaches_of(uuid) to tirek_app;
