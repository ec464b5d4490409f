-- A try of an exact number is counted before it is looked at, whatever comes of it; what succeeds, or finds somebody with
-- a tie to the organisation, is taken off again. No person and no number stand here, only a keyed hash of what was typed:
-- there is nothing for a wall to hide.
create table access_look_up (
  account_id uuid not null references access_account (id),
  named bytea not null,
  at timestamptz not null,
  primary key (account_id, named)
);
grant select, insert, update, delete on access_look_up to tirek_app;

-- Takes off the try of one number, unless this very transaction has noted that it found nobody, or a stranger.
create function access_take_back_look_up(in_account uuid, in_named bytea, in_at timestamptz)
  returns void language sql security definer set search_path = public, pg_temp as $$
  delete from access_look_up l
  where l.account_id = in_account and l.named = in_named and not exists (
    select from history_access h
    where h.account_id = in_account and h.at = in_at and h.facts ? 'lookUp' and h.outcome = 'read'
      and h.xmin = pg_current_xact_id()::xid
      and not exists (
        select from access_party p
        where p.person_id = any (h.person_ids) and p.party_id in (h.organisation_id, h.account_id)
          and p.until is null and p.since <= tirek_today() and (p.valid_to is null or p.valid_to >= tirek_today())))
$$;
revoke all on function access_take_back_look_up(uuid, bytea, timestamptz) from public;
grant execute on function access_take_back_look_up(uuid, bytea, timestamptz) to tirek_app;

drop function history_count_look_ups(uuid, timestamptz, int);
