-- Screening: instruments with versions, results, the risk group until the third birthday, information for the family,
-- and the referral of two objects: the result and the child (Law 343, art. 1(3), 1(11), 5(1), 8(2)(4)).

-- The procedure of the health authority as data. Own neutral examples: not licensed clinical tools.
create table screening_instrument (
  id text not null,
  version text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  owner text not null default 'health-authority',
  is_clinical_tool boolean not null default false,
  -- Kinds of organisations whose plan it is in; any of the three kinds of art. 5(1) may file it.
  planned_for text[] not null,
  -- Completed months of life: from when it is due, until when it is in time, from when it no longer fits.
  from_months int not null check (from_months >= 0),
  by_months int not null,
  until_months int not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  primary key (id, version),
  constraint screening_instrument_ages check (from_months <= by_months and by_months <= until_months)
);
alter table screening_instrument enable row level security;
create policy see on screening_instrument for select to tirek_app using (true);
grant select on screening_instrument to tirek_app;

insert into screening_instrument
  (id, version, name_kk, name_ru, name_en, planned_for, from_months, by_months, until_months, valid_from, valid_to, position)
values
  ('newborn-standard', '1.0', 'Жаңа туған нәрестенің стандартты скринингі', 'Стандартный скрининг новорождённого',
   'Standard screening of a newborn', '{obstetric-provider,primary-care}', 0, 1, 3, '2003-01-01', '2023-12-31', 1),
  ('newborn-standard', '2.0', 'Жаңа туған нәрестенің стандартты скринингі', 'Стандартный скрининг новорождённого',
   'Standard screening of a newborn', '{obstetric-provider,primary-care}', 0, 1, 3, '2024-01-01', null, 1),
  ('hearing-first-stage', '1.0', 'Аудиологиялық скрининг, бірінші кезең', 'Аудиологический скрининг, первый этап',
   'Audiological screening, first stage', '{obstetric-provider,consultative-diagnostic}', 0, 1, 12, '2003-01-01', null, 2),
  ('development-3', '1.0', 'Дамуды тексеру, 3 ай', 'Проверка развития, 3 месяца',
   'Developmental check at 3 months', '{primary-care}', 3, 4, 6, '2003-01-01', null, 3),
  ('development-6', '1.0', 'Дамуды тексеру, 6 ай', 'Проверка развития, 6 месяцев',
   'Developmental check at 6 months', '{primary-care}', 6, 7, 12, '2003-01-01', null, 4),
  ('development-12', '1.0', 'Дамуды тексеру, 12 ай', 'Проверка развития, 12 месяцев',
   'Developmental check at 12 months', '{primary-care,consultative-diagnostic}', 12, 13, 24, '2003-01-01', null, 5),
  ('development-24', '1.0', 'Дамуды тексеру, 24 ай', 'Проверка развития, 24 месяца',
   'Developmental check at 24 months', '{primary-care,consultative-diagnostic}', 24, 25, 36, '2003-01-01', null, 6);

-- A result names its instrument and version; there is no place for free text (LAW-1-20).
create table screening_result (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  instrument_id text not null,
  instrument_version text not null,
  result text not null check (result in ('no-risk', 'risk', 'not-completed', 'refused')),
  not_completed_reason text,
  examined_on date not null,
  recorded_on date not null,
  recorded_by text not null,
  primary key (region, id),
  foreign key (instrument_id, instrument_version) references screening_instrument (id, version)
);
create unique index screening_result_once on screening_result (person_id, instrument_id, examined_on);
create index screening_result_by_organisation on screening_result (organisation_id, examined_on);
call tirek_case_table('screening_result');

-- Entry into the risk group. `ends_on` is the third birthday; no child of that age stands in it (LAW-1-8).
create table screening_risk (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  result_id uuid not null,
  organisation_id uuid not null,
  birth_date date not null,
  entered_on date not null,
  ends_on date not null,
  state text not null default 'open' check (state in ('open', 'ended', 'resolved')),
  ended_on date,
  resolution text check (resolution in ('confirmed', 'not-confirmed', 'under-examination', 'continued')),
  resolved_on date,
  resolved_by text,
  consent_state text check (consent_state in ('given', 'refused', 'objection', 'withdrawn')),
  consent_changed_on date,
  consent_given_on date,
  sent_on date,
  received_on date,
  examined_on date,
  version int not null default 1,
  primary key (region, id),
  constraint screening_risk_under_three check (entered_on < ends_on),
  constraint screening_risk_resolution check ((state = 'resolved') <= (resolution is not null))
);
create index screening_risk_by_person on screening_risk (person_id, entered_on);
create unique index screening_risk_one_open on screening_risk (person_id) where state = 'open';
create index screening_risk_live on screening_risk (region, state) where state <> 'resolved';
call tirek_case_table('screening_risk');

-- The information pack that the family was given at the first sign of risk.
create table screening_information (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  pack_version text not null,
  representative_id uuid,
  delivered_on date not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  means text not null check (means in ('in-person', 'printed', 'message')),
  organisation_id uuid,
  recorded_by text not null,
  primary key (region, id)
);
create index screening_information_by_person on screening_information (person_id, delivered_on);
call tirek_case_table('screening_information');

-- Two objects travel, each with a state of its own: the result (data) and the child (LAW-5-3).
create table screening_referral (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  risk_id uuid not null,
  object text not null check (object in ('result', 'child')),
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  consent_id uuid not null,
  state text not null default 'sent' check (state in ('sent', 'received', 'refused', 'withdrawn')),
  sent_on date not null,
  sent_by text not null,
  due_on date not null,
  answered_on date,
  answered_by text,
  reason text,
  version int not null default 1,
  primary key (region, id)
);
create index screening_referral_by_person on screening_referral (person_id, sent_on);
create index screening_referral_inbox on screening_referral (to_organisation_id, state, due_on);
create unique index screening_referral_one_live on screening_referral (person_id, to_organisation_id, object)
  where state in ('sent', 'received');
call tirek_case_table('screening_referral');
