-- Goals of a programme that can be measured: five described levels, where the child stands before the work, and how much
-- the goal matters to the family. The words are one document sealed by the key of the child; measures name their goal.
create table programme_goal (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  position int not null,
  activity text not null check (activity in ('household', 'social', 'vocational')),
  goal_type text not null,
  baseline text not null check (baseline in ('much-less', 'less')),
  weight text not null check (weight in ('matters', 'matters-much', 'matters-most')),
  words jsonb not null,
  -- The family's words and all five levels are written; judged by the product, which reads them.
  is_described boolean not null,
  removed_on date,
  primary key (region, id)
);
create index programme_goal_by_programme on programme_goal (programme_id, position);
create index programme_goal_by_person on programme_goal (person_id);
call tirek_case_table('programme_goal');

alter table programme_measure add column goal_id uuid;

-- Which level was seen on a day, against the levels of the edition that was in force then; a line is never changed.
create table programme_goal_score (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  goal_id uuid not null,
  revision int not null,
  on_day date not null,
  level text not null check (level in ('much-less', 'less', 'expected', 'more', 'much-more')),
  note text not null,
  recorded_by text not null,
  primary key (region, id)
);
create index programme_goal_score_by_programme on programme_goal_score (programme_id, on_day);
create index programme_goal_score_by_person on programme_goal_score (person_id);
call tirek_case_table('programme_goal_score');
revoke update on programme_goal_score from tirek_app;
