-- The texts of programmes are sealed by the key of the child. The words of a measure are one document, sealed as a whole;
-- that another source of money is named is judged by the product, which reads them.
alter table programme_measure add column words jsonb;
update programme_measure set words = jsonb_strip_nulls(jsonb_build_object(
  'title', title, 'place', place, 'volume', volume,
  'executorName', executor_name, 'fundingNote', funding_note, 'familyPart', family_part));
alter table programme_measure alter column words set not null;
alter table programme_measure drop constraint programme_measure_other_source;
alter table programme_measure drop column title, drop column place, drop column volume,
  drop column executor_name, drop column funding_note, drop column family_part;

-- What the path of a child asks of an edition stands beside the sealed document.
alter table programme_edition add column organisation_ids uuid[] not null default '{}';
update programme_edition set organisation_ids = array(
  select distinct (one ->> 'organisationId')::uuid from jsonb_array_elements(content -> 'measures') as one
  where one ->> 'organisationId' is not null);
