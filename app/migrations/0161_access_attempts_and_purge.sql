-- A text to sign takes only so many signatures (config/limits.ts).
alter table access_eds_challenge add column attempts int not null default 0;

-- The worker forgets what is over, by age.
create index access_eds_challenge_by_age on access_eds_challenge (expires_at);
create index access_sign_in_ticket_by_age on access_sign_in_ticket (expires_at);
create index access_session_by_age on access_session (expires_at);
-- Closing an account ends its sessions.
create index access_session_by_account on access_session (account_id);

-- A person has one open account in a role of their own, however many first sign-ins come at once.
update access_account a set closed_at = now()
  where a.person_id is not null and a.organisation_id is null and a.closed_at is null
    and exists (select from access_account b
                where b.person_id = a.person_id and b.role = a.role and b.demo = a.demo
                  and b.organisation_id is null and b.closed_at is null and b.id < a.id);
create unique index access_account_one_own on access_account (person_id, role, demo)
  where person_id is not null and organisation_id is null and closed_at is null;
