-- What went to the outside world and what came back: one row for one message of one channel, without a word of what it
-- was about. `mark` is the start of the SHA-256 of the message id, so that no case can be found by it.
create table outside_message (
  channel text not null,
  mark text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  tries int not null,
  answered_at timestamptz,
  -- Answers that came and were not taken: malformed, replayed, about somebody else.
  not_taken int not null,
  -- Answers more than were asked for.
  surplus int not null,
  last_fault text,
  last_fault_at timestamptz,
  primary key (channel, mark)
);
create index outside_message_by_first on outside_message (first_at);
create index outside_message_last_answer on outside_message (channel, answered_at desc) where answered_at is not null;
create index outside_message_last_fault on outside_message (channel, last_fault_at desc) where last_fault_at is not null;
create index outside_message_waiting on outside_message (last_at) where answered_at is null;
grant select, insert, update, delete on outside_message to tirek_app;
