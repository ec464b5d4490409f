-- Procedures, norms and rules, each with the body that owns it and the bodies that must agree (Law 343, art. 1(25)).
-- Nothing of a person is in here; whoever asks may read what is in force.
create table norms_document (
  id uuid primary key,
  kind text not null,
  -- The territory of a decision of a representative or executive body; null is the whole country.
  region text,
  title jsonb not null,
  summary jsonb not null,
  -- Where the official text is.
  source text,
  number text,
  adopted_on date,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'repealed')),
  repeal_reason text,
  drafted_by text not null,
  drafted_on date not null,
  version int not null default 1,
  constraint norms_document_adopted check ((state = 'draft') = (adopted_on is null)),
  constraint norms_document_repealed check ((state = 'repealed') = (repeal_reason is not null))
);
create index norms_document_by_kind on norms_document (kind, valid_from desc);
create table norms_approval (
  document_id uuid not null references norms_document (id),
  authority text not null,
  -- The number and day of the act of approval.
  number text not null,
  decided_on date not null,
  recorded_by text not null,
  recorded_on date not null,
  primary key (document_id, authority)
);
grant select, insert, update on norms_document to tirek_app;
grant select, insert on norms_approval to tirek_app;
