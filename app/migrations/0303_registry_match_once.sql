-- One journey instead of two at every registration: the keys are held and then looked up by one function, which for that
-- must be volatile (each statement of it sees what was written before the lock was had). Whoever is met by a key is read
-- once, not by the key and again by the id.
create or replace function registry_match_candidates(in_keys int[], in_numbers text[])
  returns table (
    id uuid, region text, family_name text, given_name text, patronymic text, birth_date date, sex text, mother_id uuid,
    mother_name text, birth_order int, birth_record text)
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$ begin
    perform pg_advisory_xact_lock(230, held.key) from (select unnest(in_keys) as key order by 1) held;
    return query
      select p.id, p.region, p.family_name, p.given_name, p.patronymic, p.birth_date, p.sex, p.mother_id, m.name_key, p.birth_order,
        p.birth_record
      from (
        select distinct on (found.id) found.* from unnest(in_keys) one (key)
        cross join lateral (
          select q.id, q.region, q.family_name, q.given_name, q.patronymic, q.birth_date, q.sex, q.mother_id, q.birth_order, q.birth_record
          from registry_person q
          where q.match_keys @> array[one.key] and q.match_keys is not null and q.closed_on is null
          limit 200
        ) found
      ) p
      left join registry_person m on m.id = p.mother_id
      where not exists (select 1 from registry_identity i where i.person_id = p.id and i.kind = any (in_numbers)
        and (i.kind <> 'birth-record' or p.birth_record is null));
  end $$;
