-- Registry: one record per person (LAW-3-4), family ties, consents, CLA and disability statuses.

create table registry_person (
  region text not null,
  id uuid not null,
  iin text,
  family_name text not null,
  given_name text not null,
  patronymic text,
  name_key text not null,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male')),
  phone text,
  district text,
  address text,
  mother_id uuid,
  birth_order int not null default 1,
  registered_by uuid,
  version int not null default 1,
  created_at timestamptz not null,
  closed_on date,
  closed_reason text,
  primary key (region, id)
);
-- District first would help district staff; names are searched inside one region (leakproof operators only).
create index registry_person_by_name on registry_person (region, name_key text_pattern_ops, id);
create index registry_person_by_id on registry_person (id);
create index registry_person_by_mother on registry_person (mother_id) where mother_id is not null;
call tirek_case_table('registry_person', 'id');

-- National uniqueness (LAW-3-5) without names: keyed hash of the IIN, or of the birth record while there is no IIN.
create table registry_identity (
  key_hash bytea primary key,
  person_id uuid not null,
  region text not null
);
grant select, insert on registry_identity to tirek_app;

create table registry_representative (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  representative_id uuid not null,
  basis text not null,
  document text not null,
  document_date date not null,
  valid_from date not null,
  valid_to date,
  ended_reason text,
  primary key (region, id)
);
create index registry_representative_by_person on registry_representative (person_id);
create index registry_representative_by_representative on registry_representative (representative_id);
call tirek_case_table('registry_representative');

create table registry_consent (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  representative_id uuid not null,
  purpose text not null,
  recipient_id uuid,
  scope text[] not null,
  decision text not null check (decision in ('given', 'refused', 'objection')),
  decided_on date not null,
  expires_on date,
  information_given text not null,
  withdrawn_on date,
  withdrawn_reason text,
  recipient_told_at timestamptz,
  receipt_number text not null,
  primary key (region, id)
);
create index registry_consent_by_person on registry_consent (person_id, purpose);
call tirek_case_table('registry_consent');

-- Two independent statuses (LAW-1-6): limited abilities (Law 343) and disability (MSE).
create table registry_status (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('limited-abilities', 'disability')),
  valid_from date not null,
  valid_to date,
  cause text,
  defect_kinds text[] not null default '{}',
  life_restriction text,
  disability_group text,
  issuer text not null,
  document text not null,
  document_date date not null,
  ended_reason text,
  primary key (region, id)
);
create index registry_status_by_person on registry_status (person_id, kind);
call tirek_case_table('registry_status');

-- Narrow look-ups across the wall: only what is needed to tell one person from another.
create function registry_person_facts(wanted uuid)
  returns table (region text, birth_date date, sex text, name_key text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.region, p.birth_date, p.sex, p.name_key from registry_person p where p.id = wanted and p.closed_on is null $$;
revoke all on function registry_person_facts(uuid) from public;
grant execute on function registry_person_facts(uuid) to tirek_app;
