-- Which conclusion is the newest that stands about its child, and after which of those no programme had begun when either was
-- last written. Worklists of a consultation with thousands of children asked this of each of them again and again. Written
-- by the database itself. What waits for a programme is asked once more of the few that are marked.
alter table consultation_conclusion
  add column is_newest boolean not null default false,
  add column awaits_programme boolean not null default false;

create function consultation_mark_conclusions(children uuid[]) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update consultation_conclusion c set is_newest = now.is_newest, awaits_programme = now.awaits_programme
  from (
    select o.region, o.id, n.is_newest, n.is_newest and not exists (
      select from programme_programme p where p.person_id = o.person_id
        and (p.state <> 'closed' or p.closed_on >= o.signed_on)) as awaits_programme
    from consultation_conclusion o, lateral (
      select o.annulled_on is null and o.replaced_on is null and not exists (
        select from consultation_conclusion newer where newer.person_id = o.person_id and newer.annulled_on is null
          and (newer.signed_on, newer.id) > (o.signed_on, o.id)) as is_newest) n
    where o.person_id = any (children)) now
  where c.region = now.region and c.id = now.id
    and (c.is_newest, c.awaits_programme) is distinct from (now.is_newest, now.awaits_programme)
$$;
revoke all on function consultation_mark_conclusions(uuid[]) from public;

create function consultation_mark_added() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform consultation_mark_conclusions(array(select distinct person_id from added));
  return null;
end
$$;
create function consultation_mark_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform consultation_mark_conclusions(array[old.person_id, new.person_id]);
  return null;
end
$$;
create function consultation_mark_removed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform consultation_mark_conclusions(array(select distinct person_id from removed));
  return null;
end
$$;

create trigger consultation_mark_added after insert on consultation_conclusion
  referencing new table as added for each statement execute function consultation_mark_added();
create trigger consultation_mark_changed after update of person_id, signed_on, annulled_on, replaced_on on consultation_conclusion
  for each row execute function consultation_mark_changed();
create trigger consultation_mark_removed after delete on consultation_conclusion
  referencing old table as removed for each statement execute function consultation_mark_removed();
create trigger consultation_mark_added after insert on programme_programme
  referencing new table as added for each statement execute function consultation_mark_added();
create trigger consultation_mark_changed after update of person_id, state, closed_on on programme_programme
  for each row execute function consultation_mark_changed();
create trigger consultation_mark_removed after delete on programme_programme
  referencing old table as removed for each statement execute function consultation_mark_removed();

select consultation_mark_conclusions(array(select distinct person_id from consultation_conclusion));

create index consultation_conclusion_waiting on consultation_conclusion (organisation_id, region, signed_on, id)
  include (person_id, number, child_birth_date) where awaits_programme;
drop index consultation_conclusion_by_organisation;
drop index consultation_conclusion_severe;
create index consultation_conclusion_severe on consultation_conclusion (region, signed_on, id)
  include (person_id, number) where is_severe and is_newest;

-- The follow-up of an organisation begins with the children whose files are open to it, not with the risks of its regions.
drop index screening_risk_followed;
create index screening_risk_followed on screening_risk (person_id)
  where state <> 'resolved' or resolution = 'under-examination';
