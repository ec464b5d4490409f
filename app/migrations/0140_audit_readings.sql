-- Who opened a file and why (LAW-X-1): the log of readings is behind a wall of its own. One row may name several people,
-- so the serving role reads the table as the system alone; the person and the representatives read through a function
-- that leaves the other people out.

create function audit_ids_in(facts jsonb) returns text[] language sql immutable parallel safe
  as $$ select coalesce(array_agg(one.value order by one.value), '{}') from jsonb_each_text(facts) one $$;

create index history_access_attempts on history_access using gin (audit_ids_in(facts)) where outcome = 'refused';
create index history_access_by_time on history_access (at, id);

alter table history_access enable row level security;
alter table history_access force row level security;
create policy see on history_access for select to tirek_app using ((select tirek_scope()) = 'system');
create policy add on history_access for insert to tirek_app with check (true);
create policy owner_sees on history_access for all to current_user using (true) with check (true);

-- Whether the one who asks is the person or a representative whose right is open today.
create function audit_is_family(in_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from access_party p
    where p.person_id = in_person and p.party_kind = 'person' and p.relation in ('self', 'representative')
      and p.party_id = any (tirek_parties()) and p.region = any (tirek_regions()) and p.until is null
      and p.since <= tirek_today() and (p.valid_to is null or p.valid_to >= tirek_today()))
$$;

-- Readings of one person's file and refused attempts at it, newest first; `in_without` leaves out the readings of one person.
create function audit_readings_of(in_person uuid, in_without uuid, in_size int, in_skip int)
  returns table (total bigint, id uuid, at timestamptz, account_id uuid, person_id uuid, actor_role text, actor_name text,
    organisation_id uuid, use_case text, outcome text, code text, purpose text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) over (), h.id, h.at, h.account_id, a.person_id, h.actor_role, h.actor_name,
    h.organisation_id, h.use_case, h.outcome, h.code, h.purpose
  from history_access h left join access_account a on a.id = h.account_id
  where audit_is_family(in_person)
    and (h.person_ids @> array[in_person]
      or (h.outcome = 'refused' and audit_ids_in(h.facts) @> array[in_person::text]))
    and (in_without is null or a.person_id is distinct from in_without)
  order by h.at desc, h.id desc
  limit in_size offset in_skip
$$;

revoke all on function audit_is_family(uuid) from public;
revoke all on function audit_readings_of(uuid, uuid, int, int) from public;
grant execute on function audit_is_family(uuid) to tirek_app;
grant execute on function audit_readings_of(uuid, uuid, int, int) to tirek_app;
