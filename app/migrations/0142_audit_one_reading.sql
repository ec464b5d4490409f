-- One reading of a file, for the receipt of it: open to the person and the representatives alone.
create function audit_reading_of(in_person uuid, in_id uuid)
  returns table (id uuid, at timestamptz, account_id uuid, person_id uuid, actor_role text, actor_name text,
    organisation_id uuid, use_case text, outcome text, code text, purpose text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, h.at, h.account_id, null::uuid, h.actor_role, h.actor_name,
    h.organisation_id, h.use_case, h.outcome, h.code, h.purpose
  from history_access h
  where h.id = in_id and audit_is_family(in_person)
    and (h.person_ids @> array[in_person]
      or (h.outcome = 'refused' and audit_ids_in(h.facts) @> array[in_person::text]))
$$;
revoke all on function audit_reading_of(uuid, uuid) from public;
grant execute on function audit_reading_of(uuid, uuid) to tirek_app;
