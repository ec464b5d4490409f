-- Whether nothing is missing in the text of a programme (art. 1(24)): a draft that lacks nothing waits for the
-- representative and no longer for the coordinator. Written with every change of the text.
alter table programme_programme add column is_complete boolean not null default false;

-- What was agreed to or approved was complete; of the drafts, those in which every part is written.
update programme_programme set is_complete = true
where state in ('agreed', 'disputed', 'approved', 'under-review') or approved_revision is not null;

update programme_programme as p set is_complete = true
where p.state = 'draft'
  and not exists (
    select 1
    from unnest(array['needs', 'interests', 'aspirations', 'somatic-forecast', 'endurance', 'family-status']) as part
    where coalesce(p.content -> 'sections' -> part ->> 'text', p.content -> 'sections' -> part ->> 'notEstablished') is null
  )
  and (
    jsonb_array_length(coalesce(p.content -> 'infrastructure' -> 'checks', '[]')) > 0
    or p.content -> 'infrastructure' ->> 'notEstablished' is not null
  )
  and not exists (
    select 1
    from unnest(array['medical', 'psychological', 'pedagogical', 'social']) as kind
    where p.content -> 'notIndicated' ->> kind is null
      and not exists (
        select 1 from programme_measure as m
        where m.programme_id = p.id and m.kind = kind and m.removed_on is null
      )
  )
  and p.content ->> 'bestInterests' is not null
  and case (p.content -> 'childView' ->> 'heard')::boolean
    when true then p.content -> 'childView' ->> 'how' is not null and p.content -> 'childView' ->> 'said' is not null
    when false then p.content -> 'childView' ->> 'reason' is not null
    else false
  end;

create index programme_waiting_for on programme_programme (organisation_id, state, is_complete, started_on);
