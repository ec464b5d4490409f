-- Two records of one child become one (LAW-3-5; docs/adr/0015): both rows stay. The one that is merged is closed and
-- leads to the one that stays; the rows about the child are pointed to it, each noted, so that undoing points exactly
-- those back. The history is sealed and stays as it was written: it is read together.

alter table registry_person
  add column merged_into uuid,
  add constraint registry_person_merged_is_closed check (merged_into is null or closed_on is not null);
create index registry_person_merged_into on registry_person (merged_into) where merged_into is not null;
create index registry_person_merged on registry_person (id) where merged_into is not null;

create table registry_merge (
  id uuid primary key,
  pair_id uuid not null references registry_pair (id),
  survivor_id uuid not null,
  survivor_region text not null,
  merged_id uuid not null,
  merged_region text not null,
  reason text not null,
  -- Names of the fields whose value was taken from the merged record.
  taken text[] not null,
  -- The row of the record that stays before and after, and who saw either file before and after.
  person_before jsonb not null,
  person_after jsonb,
  parties_before jsonb,
  parties_after jsonb,
  merged_at timestamptz not null,
  merged_by_name text not null,
  merged_by_role text not null,
  undone_at timestamptz,
  undone_reason text,
  undone_by_name text,
  check (survivor_id <> merged_id),
  check ((undone_at is null) = (undone_reason is null))
);
create unique index registry_merge_one_live on registry_merge (merged_id) where undone_at is null;
create index registry_merge_by_survivor on registry_merge (survivor_id, merged_at);
create index registry_merge_by_pair on registry_merge (pair_id);

-- Every row that a merge has pointed to the record that stays.
create table registry_merge_row (
  merge_id uuid not null,
  in_table text not null,
  region text not null,
  key text not null,
  primary key (merge_id, in_table, region, key)
);

-- Walls of their own: read and written in acts of the system alone.
do $$
declare
  name text;
begin
  foreach name in array array['registry_merge', 'registry_merge_row'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_system on %I for all to tirek_app
      using ((select tirek_scope()) = ''system'') with check ((select tirek_scope()) = ''system'')', name);
    execute format('create policy owner_sees on %I for all to current_user using (true) with check (true)', name);
    execute format('grant select, insert, update on %I to tirek_app', name);
  end loop;
end
$$;

-- A record with those that were merged into it. A record that others were merged into is merged into none.
create function tirek_records_of(in_person uuid) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  as $$ select array_prepend(in_person, array(select p.id from registry_person p where p.merged_into = in_person)) $$;
revoke all on function tirek_records_of(uuid) from public;
grant execute on function tirek_records_of(uuid) to tirek_app;

-- Those of these ids that lead to another record. Who may know is asked beside: it looks past the wall.
create function tirek_merged_of(in_ids uuid[]) returns table (merged_id uuid, survivor_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin return query select p.id, p.merged_into from registry_person p where p.id = any (in_ids) and p.merged_into is not null; end $$;
revoke all on function tirek_merged_of(uuid[]) from public;
grant execute on function tirek_merged_of(uuid[]) to tirek_app;

-- Where the wall looks for the parties of a person: the own record, the rows that came from another region, and the
-- records merged into it, whose history is read with it.
create function registry_places_of(in_person uuid) returns table (region text, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  with record as (select p.region, p.id from registry_person p where p.id = any (tirek_records_of(in_person)))
  select record.region, in_person from record union select record.region, record.id from record
$$;
revoke all on function registry_places_of(uuid) from public;

-- Whoever may see the one may see the other, and whose right ends loses both.
create or replace function access_add_party(
  in_region text, in_person uuid, in_party uuid, in_kind text, in_relation text, in_classes text[], in_since date, in_valid_to date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_region = any (tirek_regions()) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
    select place.region, place.person_id, in_party, in_kind, in_relation, in_classes, in_since, in_valid_to
    from (select in_region as region, in_person as person_id union select * from registry_places_of(in_person)) place
    order by place.person_id = in_person desc
    on conflict (region, person_id, party_id, relation)
      do update set until = null, since = excluded.since, valid_to = excluded.valid_to, classes = excluded.classes;
end
$$;

create or replace function access_end_party(in_region text, in_person uuid, in_party uuid, in_relation text, in_until date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_region = any (tirek_regions()) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  update access_party set until = in_until
    where party_id = in_party and relation = in_relation and until is null
      and (region, person_id) in (select in_region, in_person union select * from registry_places_of(in_person));
end
$$;

-- Tables whose rows are about the child and follow the record, the key that tells their rows apart inside a region, and
-- the region. Left where they are: the history (sealed), the wall (below), accounts (of whoever signs in). Keys of
-- identity and fingerprints of texts are national.
create function registry_following() returns table (name text, key text, of_region text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.relname::text,
    (select string_agg(format('t.%I::text', k.attname), ' || ''/'' || ' order by k.attnum) from pg_index i
      join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary and k.attname <> 'region'),
    case when c.relname in ('programme_fingerprint', 'registry_identity') then '''''' else 't.region' end
  from pg_class c
  join pg_attribute p on p.attrelid = c.oid and p.attname = 'person_id' and p.atttypid = 'uuid'::regtype
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (c.relname = 'programme_fingerprint'
      or exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'region'))
    and (c.relname = 'access_restriction' or not starts_with(c.relname, 'access_'))
    and c.relname <> 'history_event'
  order by c.relname
$$;
revoke all on function registry_following() from public;

-- Points the rows of one record to another, each noted. The same screening noted in both records stays once with each.
create function registry_point_rows(in_merge uuid, in_from uuid, in_to uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
begin
  for one in select * from registry_following() loop
    execute format(
      'with moved as (update %1$I t set person_id = $2 where person_id = $1 %4$s returning %3$s as region, %2$s as key)
       insert into registry_merge_row (merge_id, in_table, region, key) select $3, %1$L, region, key from moved',
      one.name, one.key, one.of_region,
      case one.name when 'screening_result' then
        'and not exists (select from screening_result s where s.person_id = $2 and s.instrument_id = t.instrument_id
          and s.examined_on = t.examined_on
          and (s.result = t.result or (s.result in (''no-risk'', ''risk'') and t.result in (''no-risk'', ''risk''))))'
      else '' end)
      using in_from, in_to, in_merge;
  end loop;
end
$$;
revoke all on function registry_point_rows(uuid, uuid, uuid) from public;

-- Which rule of one-at-a-time two records would break together, by the name of its index; null when none. Nothing stays.
create function registry_broken_rule(in_from uuid, in_to uuid) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rule text;
begin
  perform registry_point_rows('00000000-0000-0000-0000-000000000000', in_from, in_to);
  raise exception using errcode = 'TK002';
exception
  when sqlstate 'TK002' then return null;
  when unique_violation then
    get stacked diagnostics rule = constraint_name;
    return rule;
end
$$;
revoke all on function registry_broken_rule(uuid, uuid) from public;

-- What stands in the way of a merge, each as a word: see use-cases/merge-blocks.ts for what to do about it.
create function registry_merge_blocks(in_merged uuid, in_survivor uuid) returns text[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pair uuid[] := array[in_merged, in_survivor];
  found text[] := '{}';
  rule text;
begin
  if tirek_scope() <> 'system' then
    raise insufficient_privilege using message = 'an act of the system alone';
  end if;
  if exists (select from registry_person p where p.id = any (pair) and p.closed_on is not null) then
    return array['closed'];
  end if;
  if exists (select from exceptional_access_emergency e where e.person_id = any (pair) and e.ended_at is null and e.ends_at > tirek_now()) then
    found := found || 'emergency'::text;
  end if;
  if exists (select from access_restriction r where r.person_id = any (pair) and r.lifted_on is null) then
    found := found || 'restricted'::text;
  end if;
  if exists (select from registry_representative r where r.representative_id = in_merged)
    or exists (select from registry_person p where p.mother_id = in_merged)
    or exists (select from access_account a where a.person_id = in_merged)
    or exists (select from registry_consent c where c.representative_id = in_merged)
    or exists (select from placement_request r where r.applicant_person_id = in_merged) then
    found := found || 'acts'::text;
  end if;
  if exists (select from registry_person p where p.merged_into = in_merged) then
    found := found || 'chain'::text;
  end if;
  if (select count(distinct q.person_id) from (
      select person_id from placement_request where person_id = any (pair)
        and state not in ('refused', 'transferred', 'left', 'discharged', 'superseded')
      union all select person_id from placement_stay where person_id = any (pair) and to_on is null) q) > 1 then
    found := found || 'placement'::text;
  end if;
  if (select count(distinct p.region) from registry_person p where p.id = any (pair)) > 1
    and (exists (select from deadline d where d.person_id = in_merged and d.state = 'open')
      or exists (select from programme_programme p where p.person_id = in_merged and p.state <> 'closed')
      or exists (select from consultation_file f where f.person_id = in_merged and f.state not in ('concluded', 'closed'))
      or exists (select from placement_request r where r.person_id = in_merged
        and r.state not in ('refused', 'transferred', 'left', 'discharged', 'superseded'))) then
    found := found || 'other-region'::text;
  end if;
  rule := registry_broken_rule(in_merged, in_survivor);
  return case when rule is null then found else found || rule end;
end
$$;
revoke all on function registry_merge_blocks(uuid, uuid) from public;
grant execute on function registry_merge_blocks(uuid, uuid) to tirek_app;

create function registry_parties_at(in_survivor uuid) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(to_jsonb(p) order by p.region, p.person_id, p.party_id, p.relation), '[]')
  from access_party p where (p.region, p.person_id) in (select * from registry_places_of(in_survivor))
$$;
revoke all on function registry_parties_at(uuid) from public;

-- Closes one record, points its rows to the other and joins who may see them: each party keeps its own parts, now of
-- both. Where one relation stood in both records with other parts, the one that ends first bounds it: nobody gains.
create function registry_merge_records(in_merge uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m registry_merge;
begin
  if tirek_scope() <> 'system' then
    raise insufficient_privilege using message = 'an act of the system alone';
  end if;
  select * into strict m from registry_merge where id = in_merge;
  perform registry_point_rows(in_merge, m.merged_id, m.survivor_id);
  update registry_identity i set region = m.survivor_region
    where i.person_id = m.survivor_id and i.region <> m.survivor_region;
  update registry_person set merged_into = m.survivor_id, closed_on = tirek_today(), closed_reason = 'merged'
    where id = m.merged_id;
  update registry_merge set parties_before = registry_parties_at(m.survivor_id) where id = in_merge;

  with own as (
    select * from access_party p where p.until is null and p.party_id <> m.merged_id
      and (p.region, p.person_id) in ((m.survivor_region, m.survivor_id), (m.merged_region, m.merged_id))
  ), joined as (
    select party_id, party_kind, relation, min(since) as since,
      (select array_agg(distinct one) from own o, unnest(o.classes) one where o.party_id = own.party_id and o.relation = own.relation) as classes,
      case when count(distinct classes) > 1 then min(valid_to)
        when bool_or(valid_to is null) then null else max(valid_to) end as valid_to
    from own group by party_id, party_kind, relation
  )
  insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
    select place.region, place.person_id, j.party_id, j.party_kind, j.relation, j.classes, j.since, j.valid_to
    from joined j cross join registry_places_of(m.survivor_id) place
    on conflict (region, person_id, party_id, relation)
      do update set until = null, since = excluded.since, valid_to = excluded.valid_to, classes = excluded.classes
      where (access_party.until, access_party.since, access_party.valid_to, access_party.classes)
        is distinct from (null::date, excluded.since, excluded.valid_to, excluded.classes);
  update registry_merge set parties_after = registry_parties_at(m.survivor_id) where id = in_merge;
end
$$;
revoke all on function registry_merge_records(uuid) from public;
grant execute on function registry_merge_records(uuid) to tirek_app;

-- Points back what the merge had pointed, as it is by now, and gives each record its own parties again; what ended
-- meanwhile stays ended. What is new since the merge stays with the record that stayed.
create function registry_undo_merge(in_merge uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m registry_merge;
  one record;
begin
  if tirek_scope() <> 'system' then
    raise insufficient_privilege using message = 'an act of the system alone';
  end if;
  select * into strict m from registry_merge where id = in_merge;
  for one in select * from registry_following() loop
    execute format(
      'update %1$I t set person_id = $1 from registry_merge_row r
       where r.merge_id = $3 and r.in_table = %1$L and t.person_id = $2 and r.region = %3$s and r.key = %2$s',
      one.name, one.key, one.of_region) using m.merged_id, m.survivor_id, in_merge;
  end loop;
  update registry_identity i set region = m.merged_region
    where i.person_id = m.merged_id and i.region <> m.merged_region;

  update access_party p set
      since = case when p.since = a.since then b.since else p.since end,
      until = case when p.until is not distinct from a.until then b.until else p.until end,
      valid_to = case when p.valid_to is not distinct from a.valid_to then b.valid_to else p.valid_to end,
      classes = case when p.classes = a.classes then b.classes else p.classes end
    from jsonb_populate_recordset(null::access_party, m.parties_before) b
    join jsonb_populate_recordset(null::access_party, m.parties_after) a using (region, person_id, party_id, relation)
    where (p.region, p.person_id, p.party_id, p.relation) = (b.region, b.person_id, b.party_id, b.relation)
      and (p.region, p.person_id) in (select * from registry_places_of(m.survivor_id));
  delete from access_party p
    where (p.region, p.person_id) in (select * from registry_places_of(m.survivor_id))
      and not exists (select from jsonb_populate_recordset(null::access_party, m.parties_before) b
        where (b.region, b.person_id, b.party_id, b.relation) = (p.region, p.person_id, p.party_id, p.relation))
      and exists (select from jsonb_populate_recordset(null::access_party, m.parties_after) a
        where (a.region, a.person_id, a.party_id, a.relation) = (p.region, p.person_id, p.party_id, p.relation));
  update registry_person set merged_into = null, closed_on = null, closed_reason = null where id = m.merged_id;
  -- Relations new since the merge were noted at every place of the record; those of the one that goes leave with it.
  delete from access_party p
    where p.region = m.merged_region and p.person_id in (m.merged_id, m.survivor_id)
      and (p.region, p.person_id) not in (select * from registry_places_of(m.survivor_id))
      and not exists (select from jsonb_populate_recordset(null::access_party, m.parties_before) b
        where (b.region, b.person_id, b.party_id, b.relation) = (p.region, p.person_id, p.party_id, p.relation));
end
$$;
revoke all on function registry_undo_merge(uuid) from public;
grant execute on function registry_undo_merge(uuid) to tirek_app;

-- Who opened either record is one list.
create or replace function audit_readings_of(in_person uuid, in_without uuid, in_size int, in_skip int)
  returns table (total bigint, id uuid, at timestamptz, account_id uuid, person_id uuid, actor_role text, actor_name text,
    organisation_id uuid, use_case text, outcome text, code text, purpose text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) over (), h.id, h.at, h.account_id, a.person_id, h.actor_role, h.actor_name,
    h.organisation_id, h.use_case, h.outcome, h.code, h.purpose
  from history_access h left join access_account a on a.id = h.account_id
  where audit_is_family(in_person)
    and (h.person_ids && tirek_records_of(in_person)
      or (h.outcome = 'refused' and audit_ids_in(h.facts) && tirek_records_of(in_person)::text[]))
    and (in_without is null or a.person_id is distinct from in_without)
  order by h.at desc, h.id desc
  limit in_size offset in_skip
$$;

create or replace function audit_reading_of(in_person uuid, in_id uuid)
  returns table (id uuid, at timestamptz, account_id uuid, person_id uuid, actor_role text, actor_name text,
    organisation_id uuid, use_case text, outcome text, code text, purpose text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, h.at, h.account_id, null::uuid, h.actor_role, h.actor_name,
    h.organisation_id, h.use_case, h.outcome, h.code, h.purpose
  from history_access h
  where h.id = in_id and audit_is_family(in_person)
    and (h.person_ids && tirek_records_of(in_person)
      or (h.outcome = 'refused' and audit_ids_in(h.facts) && tirek_records_of(in_person)::text[]))
$$;

create or replace function data_rights_breaches_of(in_person uuid)
  returns table (number text, what_happened text, measures text, noticed_on date, from_at timestamptz, to_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select b.number, b.what_happened, b.measures, b.noticed_on, b.from_at, b.to_at
  from data_rights_breach b
  where b.kind = 'real' and audit_is_family(in_person)
    and exists (select from data_rights_breach_subject s where s.breach_id = b.id and s.person_id = any (tirek_records_of(in_person)))
  order by b.made_at desc
$$;
