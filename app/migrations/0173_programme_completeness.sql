-- Mends 0085, where `m.kind = kind` compared a column with itself: one measure of any kind stood for all four, and a
-- draft written anew after an approval counted as whole. Every draft is judged again as the product judges it: each part
-- written, and the register asked about each kind of organisation that the measures name (art. 1(24)).
update programme_programme as p set is_complete = judged.is_whole
from (
  select d.region, d.id,
    not exists (
      select 1
      from unnest(array['needs', 'interests', 'aspirations', 'somatic-forecast', 'endurance', 'family-status']) as section (key)
      where coalesce(d.content -> 'sections' -> section.key ->> 'text', d.content -> 'sections' -> section.key ->> 'notEstablished') is null
    )
    and (
      d.content -> 'infrastructure' ->> 'notEstablished' is not null
      or (
        jsonb_array_length(coalesce(d.content -> 'infrastructure' -> 'checks', '[]')) > 0
        and not exists (
          select 1
          from programme_measure as m
          join network_organisation as o on o.id = m.organisation_id
          where m.programme_id = d.id and m.removed_on is null
            and not d.content -> 'infrastructure' -> 'checks' @> jsonb_build_array(jsonb_build_object('kind', o.kind))
        )
      )
    )
    and not exists (
      select 1
      from unnest(array['medical', 'psychological', 'pedagogical', 'social']) as needed (kind)
      where d.content -> 'notIndicated' ->> needed.kind is null
        and not exists (
          select 1 from programme_measure as m
          where m.programme_id = d.id and m.kind = needed.kind and m.removed_on is null
        )
    )
    and d.content ->> 'bestInterests' is not null
    and case (d.content -> 'childView' ->> 'heard')::boolean
      when true then d.content -> 'childView' ->> 'how' is not null and d.content -> 'childView' ->> 'said' is not null
      when false then d.content -> 'childView' ->> 'reason' is not null
      else false
    end as is_whole
  from programme_programme as d
  where d.state = 'draft'
) as judged
where p.region = judged.region and p.id = judged.id and p.is_complete is distinct from judged.is_whole;
