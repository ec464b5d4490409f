-- A consent may end for a recipient again: after an objection was lifted and something was sent anew.
drop index withdrawals_notice_once;
create unique index withdrawals_notice_once on withdrawals_notice (consent_id, organisation_id) where answered_on is null;
create index withdrawals_notice_by_consent on withdrawals_notice (consent_id);
