-- The number of the birth record as it was shown (LAW-3-4): until now only its keyed hash was kept, so that a number with
-- one slip was another child's. Records opened before have none, and their number goes on telling them apart.
alter table registry_person add column birth_record text;

drop function registry_match_candidates(int[], text[]);
create function registry_match_candidates(in_keys int[], in_numbers text[])
  returns table (
    id uuid, region text, family_name text, given_name text, patronymic text, birth_date date, sex text, mother_id uuid,
    mother_name text, birth_order int, birth_record text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin
    return query
      select p.id, p.region, p.family_name, p.given_name, p.patronymic, p.birth_date, p.sex, p.mother_id, m.name_key, p.birth_order,
        p.birth_record
      from (
        select distinct found.id from unnest(in_keys) one (key)
        cross join lateral (
          select q.id from registry_person q
          where q.match_keys @> array[one.key] and q.match_keys is not null and q.closed_on is null
          limit 200
        ) found
      ) met
      join registry_person p on p.id = met.id
      left join registry_person m on m.id = p.mother_id
      where not exists (select 1 from registry_identity i where i.person_id = p.id and i.kind = any (in_numbers)
        and (i.kind <> 'birth-record' or p.birth_record is null));
  end $$;
revoke all on function registry_match_candidates(int[], text[]) from public;
grant execute on function registry_match_candidates(int[], text[]) to tirek_app;

create or replace function registry_meeting(in_ids uuid[]) returns table (left_id uuid, right_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if tirek_scope() <> 'system' then
    raise insufficient_privilege using message = 'an act of the system alone';
  end if;
  return query
    select distinct p.id, found.id
    from registry_person p
    cross join lateral unnest(p.match_keys) one (key)
    cross join lateral (
      select q.id, q.birth_record from registry_person q
      where q.match_keys @> array[one.key] and q.match_keys is not null and q.closed_on is null
      limit 200
    ) found
    where p.id = any (in_ids) and p.closed_on is null and found.id > p.id
      and not exists (select from registry_pair r where r.left_id = p.id and r.right_id = found.id)
      and not exists (select from registry_identity a join registry_identity b on b.kind = a.kind and b.person_id = found.id
        where a.person_id = p.id and (a.kind = 'iin'
          or (a.kind = 'birth-record' and (p.birth_record is null or found.birth_record is null))));
end
$$;
