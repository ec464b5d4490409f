-- What a child itself wants said to the consultation, in its own words (CRPD, article 7(3)): one note to a file, changed or
-- taken back by the child until the conclusion is signed.
create table consultation_own_words (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  -- Sealed; null when the child has taken them back.
  words text,
  way text not null check (way in ('own-hand', 'speech', 'drawing', 'sign-language', 'aac')),
  -- Who wrote down what the child said; null when the child wrote alone.
  helper_name text,
  may_parent_read boolean not null default false,
  said_on date not null,
  -- The conclusion beside which they stand.
  conclusion_id uuid,
  version int not null default 1,
  primary key (region, id)
);
create unique index consultation_own_words_of_file on consultation_own_words (region, file_id);
create index consultation_own_words_by_person on consultation_own_words (person_id);
call tirek_case_table('consultation_own_words');

-- A parent is let to them by the child alone (DEC-83): of the family only the child itself passes this wall.
create policy child_decides on consultation_own_words as restrictive for select to tirek_app using (
  may_parent_read
  or (select tirek_scope()) in ('territory', 'system')
  or person_id = any ((select tirek_parties())::uuid[])
  or exists (select from access_party p
             where p.region = consultation_own_words.region and p.person_id = consultation_own_words.person_id
               and p.party_kind = 'organisation' and p.party_id = any ((select tirek_parties())::uuid[])));
