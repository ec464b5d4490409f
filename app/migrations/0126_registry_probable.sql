-- What kind of paper an identity key rests on: two numbers of one kind tell two children apart, two kinds do not.
alter table registry_identity add column kind text;

-- Is a child with this folded name, birth date and sex registered anywhere by papers of other kinds? Only yes or no
-- crosses the wall (LAW-3-5). Another order of birth is a twin, another mother is another child.
create function registry_is_probably_registered(
  in_name_key text, in_birth_date date, in_sex text, in_mother uuid, in_birth_order int, in_kinds text[])
  returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select 1 from registry_person p
      where p.birth_date = in_birth_date and p.name_key = in_name_key and p.sex = in_sex and p.closed_on is null
        and p.birth_order = in_birth_order
        and (p.mother_id is null or in_mother is null or p.mother_id = in_mother)
        and not exists (select 1 from registry_identity i where i.person_id = p.id and i.kind = any (in_kinds))) $$;
revoke all on function registry_is_probably_registered(text, date, text, uuid, int, text[]) from public;
grant execute on function registry_is_probably_registered(text, date, text, uuid, int, text[]) to tirek_app;
create index registry_person_by_name_and_birth on registry_person (birth_date, name_key) where closed_on is null;
create index registry_identity_by_person on registry_identity (person_id);
