-- Whether processing is restricted is asked once for all parties of a statement, not once for each. What is refused stays: a
-- new relation of an organisation, or one that had ended; one that is open may be renewed.
drop trigger access_party_restricted on access_party;
drop function access_refuse_restricted();

create function access_refuse_restricted(people uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from access_restriction where person_id = any (people) and lifted_on is null) then
    raise exception 'processing is restricted' using errcode = 'TK001';
  end if;
end
$$;
revoke all on function access_refuse_restricted(uuid[]) from public;

create function access_refuse_added() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform access_refuse_restricted(array(select person_id from added where party_kind = 'organisation'));
  return null;
end
$$;
create function access_refuse_reopened() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform access_refuse_restricted(array(
    select a.person_id from after_it a join before_it b using (region, person_id, party_id, relation)
    where a.party_kind = 'organisation' and a.until is null and b.until is not null));
  return null;
end
$$;
create trigger access_party_added after insert on access_party
  referencing new table as added for each statement execute function access_refuse_added();
create trigger access_party_reopened after update on access_party
  referencing old table as before_it new table as after_it for each statement execute function access_refuse_reopened();
