-- The primary keys begin with the id, the region after it. With the region first the planner took the condition of the row
-- policies for a search: for who may see every region it read a whole key of hundreds of thousands of rows to find a
-- thousand of them by person, and paid more for that than for the answer.
do $$
declare
  one record;
  links text[][] := '{}';
  at int;
begin
  for one in
    select c.conrelid::regclass::text as holder, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_constraint k on k.conrelid = c.confrelid and k.contype = 'p' and k.conindid = c.conindid
    where c.contype = 'f' and (select array_agg(a.attname::text order by array_position(k.conkey, a.attnum))
      from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) = array['region', 'id']
  loop
    links := links || array[array[one.holder, one.name, one.definition]];
    execute format('alter table %s drop constraint %I', one.holder, one.name);
  end loop;

  for one in
    select c.conrelid::regclass as target, c.conname as name
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    where c.contype = 'p' and t.relnamespace = 'public'::regnamespace
      and (select array_agg(a.attname::text order by array_position(c.conkey, a.attnum))
        from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) = array['region', 'id']
  loop
    execute format('alter table %s drop constraint %I, add constraint %I primary key (id, region)',
      one.target, one.name, one.name);
  end loop;

  for at in 1 .. coalesce(array_length(links, 1), 0) loop
    execute format('alter table %s add constraint %I %s', links[at][1], links[at][2], links[at][3]);
  end loop;
end
$$;
