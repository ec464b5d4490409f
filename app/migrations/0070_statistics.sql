-- Statistics: published data sets only, no persons. A data set is added, never changed: an import again adds a newer one.

create table statistics_data_set (
  id uuid primary key,
  number int not null check (number between 1 and 6),
  origin text not null check (origin in ('report', 'registry')),
  as_of date not null,
  source jsonb not null,
  published_in jsonb not null,
  -- [{ "key": "KZ" | KATO | category, "printed": text, "values": [persons, …] }]
  rows jsonb not null,
  -- Column labels as they were published, in the order of the values.
  printed_columns text[] not null,
  -- Persons a column could not take because a fact is not recorded.
  unplaced jsonb not null default '{}',
  imported_at timestamptz not null,
  imported_by text not null
);
create index statistics_data_set_latest on statistics_data_set (origin, number, as_of desc, imported_at desc);

alter table statistics_data_set enable row level security;
create policy see on statistics_data_set for select to tirek_app using (true);
create policy add on statistics_data_set for insert to tirek_app with check ((select tirek_scope()) in ('system', 'territory', 'party'));
grant select, insert on statistics_data_set to tirek_app;
