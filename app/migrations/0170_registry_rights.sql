-- Each right of a representative opens the file on its own: a later right no longer overwrites the days of an earlier one.
insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
  select r.region, r.person_id, r.representative_id, 'person', 'representative:' || r.id, array['*'], r.valid_from,
    least(r.valid_to, r.ended_on - 1)
  from registry_representative r
  on conflict do nothing;
delete from access_party where relation = 'representative';

create or replace function audit_is_family(in_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from access_party p
    where p.person_id = in_person and p.party_kind = 'person'
      and (p.relation = 'self' or starts_with(p.relation, 'representative:'))
      and p.party_id = any (tirek_parties()) and p.region = any (tirek_regions()) and p.until is null
      and p.since <= tirek_today() and (p.valid_to is null or p.valid_to >= tirek_today()))
$$;

-- A recipient is told by the notice of the paper that stopped; the day stands in the history. This told nobody.
delete from outbox where kind = 'registry.tell-recipient';
alter table registry_consent drop column recipient_told_at;
