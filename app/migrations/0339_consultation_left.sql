-- A specialist who leaves for good: visits go to a colleague of the same specialty; a form begun stays what its writer has
-- written, unsigned, and is open to nobody any more.
alter table consultation_unfinished add column closed_on date;
create policy remove on consultation_seat for delete to tirek_app
  using (region = any ((select tirek_regions())::text[]));
grant delete on consultation_seat to tirek_app;
