-- The wall of a table asks of each row whether the file is open to the actor. The planner cannot know how many files are
-- open to one party and reads all of them into a hash first: 150 000 for a large clinic, and again for every table that
-- a list asks. `offset 0` makes it look into the index for the rows that are there, and for no other. Said of the tables
-- in which few of the children of a clinic have a row; the condition itself stays as it is.
do $$
declare
  one record;
begin
  for one in
    select w.name, p.policyname as policy,
      regexp_replace(tirek_visible(w.name::regclass, 'person_id', quote_literal(w.class)), '\)\)$', ' offset 0))') as visible
    from (values
      ('screening_risk', 'screening'),
      ('screening_information', 'screening'),
      ('screening_referral', 'referral'),
      ('consultation_file', 'consultation'),
      ('consultation_conclusion', 'consultation')
    ) as w (name, class)
    join pg_policies as p on p.schemaname = 'public' and p.tablename = w.name and p.policyname in ('see', 'change')
  loop
    execute format('alter policy %I on %I using (%s)', one.policy, one.name, one.visible);
  end loop;
end
$$;
