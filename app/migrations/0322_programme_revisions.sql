-- A changed programme re-opens its tasks: a direction whose measures changed needs a new one under a new consent, one
-- whose measures are gone ends, the others go on. The edition that a direction rests on is kept with it.
alter table programme_direction add column programme_revision int;
update programme_direction as d set programme_revision = p.approved_revision
from programme_programme as p where p.id = d.programme_id and p.region = d.region;
-- Since when a new direction is needed; the service goes on meanwhile.
alter table programme_direction add column outdated_on date;
create index programme_direction_outdated on programme_direction (programme_id) where outdated_on is not null;

-- Why an organisation is told: a withdrawn consent, or a measure that left the programme or was put anew.
alter table programme_notice add column why text not null default 'consent-withdrawn'
  check (why in ('consent-withdrawn', 'measure-removed', 'replaced'));

-- What the family says about a measure or about the whole programme, and what the coordinator answered.
create table programme_remark (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  measure_id uuid,
  revision int not null,
  kind text not null check (kind in ('comment', 'change')),
  words text not null,
  said_by text not null,
  said_on date not null,
  outcome text check (outcome in ('taken', 'not-taken', 'noted')),
  answer text,
  answered_by text,
  answered_on date,
  primary key (region, id),
  constraint programme_remark_answer_whole check ((outcome is null) = (answer is null) and (outcome is null) = (answered_on is null))
);
create index programme_remark_by_programme on programme_remark (programme_id, said_on);
create index programme_remark_unanswered on programme_remark (programme_id) where answered_on is null;
create index programme_remark_by_person on programme_remark (person_id);
call tirek_case_table('programme_remark');

-- Organisations on which the programme rests by its check of the network, and since when the network stands otherwise.
alter table programme_programme add column network_organisation_ids uuid[] not null default '{}';
alter table programme_programme add column network_changed_on date;
create index programme_by_network_organisation on programme_programme using gin (network_organisation_ids) where state <> 'closed';
create index programme_network_changed on programme_programme (organisation_id) where network_changed_on is not null;

-- The plan of early support (art. 1(8)) is part of the programme of a child under three: a draft without it is not whole.
update programme_programme as p set is_complete = false
from registry_person as c
where c.id = p.person_id and p.state = 'draft' and p.is_complete and c.birth_date > current_date - interval '3 years';
