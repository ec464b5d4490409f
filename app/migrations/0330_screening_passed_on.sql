-- A referral that came to a PMPC may go on to another one: the family has moved, or has chosen another.
alter table screening_referral drop constraint screening_referral_state_check;
alter table screening_referral add constraint screening_referral_state_check
  check (state in ('sent', 'received', 'refused', 'passed-on', 'withdrawn'));
alter table screening_referral add column passed_on_to uuid;
create index screening_referral_unanswered on screening_referral (due_on, id) where state = 'sent';
create index screening_referral_arrived on screening_referral (answered_on, id) where state = 'received' and object = 'child';
