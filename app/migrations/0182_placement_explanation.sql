-- The act of a breach carries the person's own explanation; who refuses it or cannot give it is recorded as such, and
-- nobody has to invent one (Standard No. 263, p. 21).
alter table placement_breach
  add column explained text not null default 'given' check (explained in ('given', 'refused', 'cannot')),
  alter column explanation drop not null,
  add check ((explained = 'given') = (explanation is not null));
