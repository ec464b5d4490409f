-- A norm of services that was entered names its kind and how often a month it is due (REP-STD-33, DEC-24).
alter table placement_step_rule
  add column kind text,
  add column times_a_month int check (times_a_month > 0),
  add constraint placement_step_rule_norm check (
    (step = 'norms') = (kind is not null) and (kind is null) = (times_a_month is null));
