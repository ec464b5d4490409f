-- Published results of inspections of organisations (Law 343, art. 6(9); reading DEC-96). Nothing of a person is in here;
-- whoever asks may read it. What was published stays: a mistake is withdrawn with its reason, never taken away.
create table network_inspection (
  id uuid primary key,
  organisation_id uuid not null references network_organisation (id),
  inspected_on date not null,
  -- Who inspected, and what was found, in plain words.
  inspector_kk text not null,
  inspector_ru text not null,
  found_kk text not null,
  found_ru text not null,
  has_breaches boolean not null,
  -- The last day to mend what was found.
  mend_by date check (mend_by >= inspected_on),
  mended_on date check (mended_on >= inspected_on),
  mended_document text,
  -- The number and day of the act of inspection.
  document text not null,
  published_on date not null,
  published_by text not null,
  withdrawn_on date,
  withdrawn_why text,
  version int not null default 1,
  constraint network_inspection_term check (has_breaches = (mend_by is not null)),
  constraint network_inspection_mended check ((mended_on is null) = (mended_document is null) and (mended_on is null or has_breaches)),
  constraint network_inspection_withdrawn check ((withdrawn_on is null) = (withdrawn_why is null))
);
create index network_inspection_by_organisation on network_inspection (organisation_id, inspected_on desc);
grant select, insert on network_inspection to tirek_app;
grant update (mended_on, mended_document, withdrawn_on, withdrawn_why, version) on network_inspection to tirek_app;
