-- Words about a child's health and safety are sealed by a key of the child's own (AES-256-GCM). Here are these keys,
-- themselves sealed by the key of the installation, which never is in the database: without it a row says nothing, so
-- no wall stands around the table. Once the row of a child is gone, nobody reads the words again, in no backup either.
create table vault_key (
  id uuid primary key,
  subject_id uuid not null unique,
  wrapped bytea not null,
  wrapped_by text not null,
  made_at timestamptz not null
);
grant select, insert on vault_key to tirek_app;

-- What lists ask of a conclusion stands beside the sealed document.
alter table consultation_conclusion alter column child_birth_date drop expression;
