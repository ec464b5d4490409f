-- One child, one record (art. 3(3)(1)): the keys by which records of one child meet however the name is spelt. They are
-- hashes of folded names and birth date, made by @tirek/matching; null is a record that nothing is compared with yet.
alter table registry_person add column match_keys int[];
create index registry_person_by_match_key on registry_person using gin (match_keys) with (fastupdate = off)
  where closed_on is null and match_keys is not null;

-- Open records that share a key with somebody about to be registered, wherever they are, with what is needed to weigh
-- them and nothing else; who weighs them tells the registrar how well they agree, not what they say. A number of the
-- same kind tells two people apart (LAW-3-5). A key that many share is cut: records of one person share others.
create function registry_match_candidates(in_keys int[], in_numbers text[])
  returns table (
    id uuid, region text, family_name text, given_name text, patronymic text, birth_date date, sex text, mother_id uuid,
    mother_name text, birth_order int)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin
    return query
      select p.id, p.region, p.family_name, p.given_name, p.patronymic, p.birth_date, p.sex, p.mother_id, m.name_key, p.birth_order
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
      where not exists (select 1 from registry_identity i where i.person_id = p.id and i.kind = any (in_numbers));
  end $$;
revoke all on function registry_match_candidates(int[], text[]) from public;
grant execute on function registry_match_candidates(int[], text[]) to tirek_app;

drop function registry_is_probably_registered(text, date, text, uuid, int, text[]);
drop index registry_person_by_name_and_birth;
