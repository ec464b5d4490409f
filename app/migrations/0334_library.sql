-- Methodical library: materials of diagnostics, treatment, correction and help to families, with their source country
-- (Law 343, art. 3(3)(5), 5(4)). Nothing of a person of the register is in here.
create table library_material (
  id uuid primary key,
  -- Which of the three authorised bodies checks and publishes it.
  field text not null check (field in ('health', 'education', 'social')),
  kind text not null check (kind in ('diagnostics', 'treatment', 'correction', 'family-help')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  language text not null,
  year int not null,
  title jsonb not null,
  summary jsonb not null,
  -- Title, author and publisher as the source itself writes them.
  original text not null,
  terms text not null check (terms in ('free', 'with-permission', 'link-only')),
  -- The licence or the permission, in the words of the source.
  terms_note text not null,
  link text,
  file text check (file ~ '^[0-9a-f]{64}\.pdf$'),
  file_size bigint,
  for_families boolean not null,
  -- The folded words by which it is found.
  search text not null,
  state text not null default 'proposed' check (state in ('proposed', 'returned', 'published', 'withdrawn')),
  proposed_by uuid not null references access_account (id),
  proposed_by_name text not null,
  proposed_from text,
  proposed_on date not null,
  remark text,
  decided_by_name text,
  decided_on date,
  withdrawn_why text,
  withdrawn_on date,
  version int not null default 1,
  constraint library_material_file check ((file is null) = (file_size is null)),
  constraint library_material_terms check (file is null or terms <> 'link-only'),
  constraint library_material_reachable check (state <> 'published' or file is not null or link is not null),
  constraint library_material_decided check (state = 'proposed' or decided_on is not null),
  constraint library_material_withdrawn check ((state = 'withdrawn') = (withdrawn_why is not null and withdrawn_on is not null))
);
create index library_material_by_state on library_material (state, year desc, id desc);
create index library_material_by_file on library_material (file) where file is not null;
grant select, insert, update on library_material to tirek_app;
