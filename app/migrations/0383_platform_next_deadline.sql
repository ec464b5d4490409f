-- The next deadline to execute, for the worker alone, which acts for the whole country. Asked through the wall of rows the
-- planner took it for one row in a million and read the keys of every region first: half a second of each poll.
create function deadline_next(moment timestamptz) returns setof deadline
  language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
begin
  if tirek_scope() is distinct from 'system' then
    raise insufficient_privilege using message = 'only the system executes deadlines';
  end if;
  return query select * from deadline d where d.state = 'open' and d.ready_at <= moment
    order by d.ready_at, d.id limit 1 for update skip locked;
end
$$;
revoke all on function deadline_next(timestamptz) from public;
grant execute on function deadline_next(timestamptz) to tirek_app;
