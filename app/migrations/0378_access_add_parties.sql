-- Files are opened to parties in one statement, however many there are; one at a time each cost a quarter of a
-- millisecond. What it does is as before: the own record, the rows that came from another region and the merged records.
drop function access_add_party(text, uuid, uuid, text, text, text[], date, date);
create function access_add_parties(in_parties jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from jsonb_to_recordset(in_parties) as one (region text) where not one.region = any (tirek_regions())) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
    with asked as materialized (
      select * from rows from (jsonb_to_recordset(in_parties) as (region text, "personId" uuid, "partyId" uuid, kind text,
        relation text, classes text[], since date, "validTo" date)) with ordinality
        as one (region, "personId", "partyId", kind, relation, classes, since, "validTo", no)),
    record as (
      select a.no, a."personId", p.region, p.id from asked a join registry_person p on p.id = a."personId"
      union all
      select a.no, a."personId", p.region, p.id from asked a join registry_person p on p.merged_into = a."personId"),
    place as (
      select no, region, "personId" as person_id from asked
      union select no, region, "personId" from record
      union select no, region, id from record)
    select distinct on (place.region, place.person_id, a."partyId", a.relation)
      place.region, place.person_id, a."partyId", a.kind, a.relation, a.classes, a.since, a."validTo"
    from place join asked a on a.no = place.no
    order by place.region, place.person_id, a."partyId", a.relation, a.no desc
    on conflict (region, person_id, party_id, relation)
      do update set until = null, since = excluded.since, valid_to = excluded.valid_to, classes = excluded.classes;
end
$$;
revoke all on function access_add_parties(jsonb) from public;
grant execute on function access_add_parties(jsonb) to tirek_app;

create or replace function access_refuse_restricted() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from access_restriction r where r.person_id = new.person_id and r.lifted_on is null) and not exists (
    select from access_party p where p.region = new.region and p.person_id = new.person_id and p.party_id = new.party_id
      and p.relation = new.relation and p.until is null)
  then
    raise exception 'processing is restricted' using errcode = 'TK001';
  end if;
  return new;
end
$$;
drop function access_is_restricted(uuid);
