-- Somebody named by an exact number is found whoever's file it is, so an account that tries number after number is
-- stopped. A try counts while it found nobody, or somebody with no tie to the organisation of the account.

create index history_access_look_ups on history_access (account_id, at) where facts ? 'lookUp';

create function history_count_look_ups(in_account uuid, in_since timestamptz, in_most int)
  returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from (
    select from history_access h
    where h.account_id = in_account and h.at > in_since and h.facts ? 'lookUp'
      and (h.outcome = 'refused' or not exists (
        select from access_party p
        where p.person_id = any (h.person_ids) and p.party_id in (h.organisation_id, h.account_id)
          and p.until is null and p.since <= tirek_today() and (p.valid_to is null or p.valid_to >= tirek_today())))
    limit in_most
  ) counted
$$;
revoke all on function history_count_look_ups(uuid, timestamptz, int) from public;
grant execute on function history_count_look_ups(uuid, timestamptz, int) to tirek_app;

-- The officer sees at once whose tries were stopped.
create index history_access_stopped on history_access (at) where code = 'platform.too-many-look-ups';
