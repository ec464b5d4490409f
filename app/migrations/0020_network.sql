-- Network: settlements with their legal type, organisations, needed places and children of a region (Law 343, art. 3(3), 6(4), 8(3)).
-- Reference tables without personal data: everyone may read them, whoever acts in a region may change them.

create table network_settlement (
  id text primary key,
  region text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  type text not null check (type in ('republican-city', 'capital', 'oblast-city', 'district-centre', 'other')),
  is_centre boolean not null default false,
  mark text not null default 'not-verified'
);
create index network_settlement_by_region on network_settlement (region, is_centre desc, name_kk);

create table network_organisation (
  id uuid primary key,
  region text not null,
  kind text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  settlement_id text not null references network_settlement (id),
  state text not null check (state in ('planned', 'existing', 'closed')),
  capabilities text[] not null default '{}',
  recipient_categories int[] not null default '{}',
  places int check (places >= 0),
  places_taken int check (places_taken >= 0),
  children_served int check (children_served >= 0),
  creation_basis text check (creation_basis in ('norm', 'extra')),
  akim_decision_number text,
  akim_decision_date date,
  position int not null default 0,
  is_demo boolean not null default false,
  created_at timestamptz not null
);
create index network_organisation_by_region on network_organisation (region, kind, state, position);
create index network_organisation_by_kind on network_organisation (kind, region, position);

-- Places that the education authority has determined to be needed (art. 6(4)).
create table network_required_places (
  region text not null,
  kind text not null,
  as_of date not null,
  required int not null check (required >= 0),
  mark text not null,
  primary key (region, kind, as_of)
);

-- Children under 18 of a region, a dated set with its source and mark.
create table network_children (
  region text not null,
  as_of date not null,
  children int not null check (children >= 0),
  method text not null,
  mark text not null,
  primary key (region, as_of)
);

alter table network_settlement enable row level security;
alter table network_organisation enable row level security;
alter table network_required_places enable row level security;
alter table network_children enable row level security;

create policy see on network_settlement for select to tirek_app using (true);
create policy see on network_organisation for select to tirek_app using (true);
create policy see on network_required_places for select to tirek_app using (true);
create policy see on network_children for select to tirek_app using (true);

create policy add on network_settlement for insert to tirek_app with check (region = any ((select tirek_regions())::text[]));
create policy add on network_organisation for insert to tirek_app with check (region = any ((select tirek_regions())::text[]));
create policy add on network_required_places for insert to tirek_app with check (region = any ((select tirek_regions())::text[]));
create policy add on network_children for insert to tirek_app with check (region = any ((select tirek_regions())::text[]));

create policy change on network_settlement for update to tirek_app using (region = any ((select tirek_regions())::text[]));
create policy change on network_organisation for update to tirek_app using (region = any ((select tirek_regions())::text[]));
create policy change on network_required_places for update to tirek_app using (region = any ((select tirek_regions())::text[]));
create policy change on network_children for update to tirek_app using (region = any ((select tirek_regions())::text[]));

grant select, insert, update on network_settlement, network_organisation, network_required_places, network_children to tirek_app;
