-- Which part of a file a party sees. The class of a row is the capability that keeps it: registry, screening,
-- consultation, programme, placement; a referral and a direction are papers that open before what they are about.
-- A party has a list of classes ('*' is the whole file); an empty list is nothing.
-- The post sets the outer limit (claim `tirek.classes`), the party row the inner one: both must hold.

create function tirek_classes() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tirek.classes', true), ''), '{}')::text[] $$;

alter table access_party add column classes text[] not null default '{}';
update access_party set classes = case relation
  when 'self' then array['*']
  when 'representative' then array['*']
  when 'registered-by' then array['registry', 'screening', 'referral']
  when 'consultation' then array['registry', 'consultation', 'programme', 'direction']
  when 'referral-to-pmpc' then array['registry', 'referral', 'screening']
  when 'direction' then array['registry', 'direction', 'programme', 'consultation']
  else array['registry', 'placement'] end;

-- Other relations than these three are given by a consent or by a step of a case, and say what they open.
drop function access_add_party(text, uuid, uuid, text, text, date, date);
create function access_add_party(
  in_region text, in_person uuid, in_party uuid, in_kind text, in_relation text, in_classes text[], in_since date, in_valid_to date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_region = any (tirek_regions()) then
    raise insufficient_privilege using message = 'outside the regions of the actor';
  end if;
  insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
    values (in_region, in_person, in_party, in_kind, in_relation, in_classes, in_since, in_valid_to)
    on conflict (region, person_id, party_id, relation)
      do update set until = null, since = excluded.since, valid_to = excluded.valid_to, classes = excluded.classes;
end
$$;
revoke all on function access_add_party(text, uuid, uuid, text, text, text[], date, date) from public;
grant execute on function access_add_party(text, uuid, uuid, text, text, text[], date, date) to tirek_app;

-- The condition under which a row of a case is visible; `class` and `person` are SQL expressions over the row.
create function tirek_visible(target regclass, person text, class text) returns text language sql immutable
  as $$ select format(
    'region = any ((select tirek_regions())::text[])
     and (select tirek_classes())::text[] && array[''*'', %3$s]
     and ((select tirek_scope()) in (''territory'', ''system'')
       or exists (select 1 from access_party p where p.region = %1$s.region and p.person_id = %1$s.%2$I
                  and p.party_id = any ((select tirek_parties())::uuid[]) and p.classes && array[''*'', %3$s] and p.until is null
                  and p.since <= (select tirek_today()) and (p.valid_to is null or p.valid_to >= (select tirek_today()))))',
    target, person, class) $$;

drop procedure tirek_case_table(regclass, text);
create procedure tirek_case_table(target regclass, person_column text default 'person_id', class text default null) language plpgsql as $$
declare
  visible text := tirek_visible(target, person_column, quote_literal(coalesce(class, split_part(target::text, '_', 1))));
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy see on %s for select to tirek_app using (%s)', target, visible);
  execute format('create policy add on %s for insert to tirek_app with check (region = any ((select tirek_regions())::text[]))', target);
  execute format('create policy change on %s for update to tirek_app using (%s) with check (region = any ((select tirek_regions())::text[]))', target, visible);
  execute format('create policy owner_sees on %s for all to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to tirek_app', target);
end
$$;

do $$
declare
  one record;
  person text;
  class text;
begin
  for one in
    select tablename as name, bool_or(policyname = 'change') as changes from pg_policies
      where schemaname = 'public' and policyname in ('see', 'change') and qual like '%access_party%' and tablename <> 'access_party'
      group by tablename
  loop
    person := case one.name when 'registry_person' then 'id' else 'person_id' end;
    class := case one.name
      when 'screening_referral' then quote_literal('referral')
      when 'programme_direction' then quote_literal('direction')
      when 'deadline' then 'case when deadline.subject_kind in (''referral'', ''direction'') then deadline.subject_kind else split_part(deadline.kind, ''.'', 1) end'
      when 'history_event' then 'case when history_event.subject_kind in (''referral'', ''direction'') then history_event.subject_kind else split_part(history_event.name, ''.'', 1) end'
      else quote_literal(split_part(one.name, '_', 1)) end;
    execute format('alter policy see on %I using (%s)', one.name, tirek_visible(one.name::regclass, person, class));
    if one.changes then
      execute format('alter policy change on %I using (%s)', one.name, tirek_visible(one.name::regclass, person, class));
    end if;
  end loop;
end
$$;

-- The wall reads the parts too: without them in the index every look would need the table.
drop index access_party_open;
create index access_party_open on access_party (party_id, region, person_id) include (since, valid_to, classes) where until is null;
