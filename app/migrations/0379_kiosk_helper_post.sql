-- The session says in which post somebody helps, beside the name.
alter table access_session
  add column helper_role text,
  drop constraint access_session_help;
update access_session set help_id = null, helper = null where helper is not null;
alter table access_session
  add constraint access_session_help
    check ((help_id is null) = (helper is null) and (helper is null) = (helper_role is null)),
  add constraint access_session_terminal foreign key (terminal_id) references access_terminal (id),
  add constraint access_session_of_help foreign key (help_id) references kiosk_help (id);

-- A call that nobody came to before the session was over.
alter table kiosk_help drop constraint kiosk_help_state_check;
alter table kiosk_help add constraint kiosk_help_state_check
  check (state in ('asked', 'begun', 'ended', 'declined', 'unanswered'));
