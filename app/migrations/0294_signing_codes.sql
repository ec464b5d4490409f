-- Wrong codes are counted over all that an account signs in a day: a new request gives no new guesses.
alter table signing_request add column code_wrong int not null default 0;
create index signing_request_by_account on signing_request (account_id, made_at);
