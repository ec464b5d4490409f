-- Joins who may see two records that become one as before: each party keeps its own parts, now of both, and where one
-- relation stood in both with other parts, the one that ends first bounds it. But a relation whose period is over bounds
-- nothing, and the same parts in another order are the same parts.
create or replace function registry_merge_records(in_merge uuid) returns void
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
      and (p.valid_to is null or p.valid_to >= tirek_today())
      and (p.region, p.person_id) in ((m.survivor_region, m.survivor_id), (m.merged_region, m.merged_id))
  ), joined as (
    select party_id, party_kind, relation, min(since) as since,
      (select array_agg(distinct one) from own o, unnest(o.classes) one where o.party_id = own.party_id and o.relation = own.relation) as classes,
      case when count(distinct array(select one from unnest(classes) one order by one)) > 1 then min(valid_to)
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
