-- A court may forbid the referral (DEC-6); a consent that has run out leaves no word of the family.
alter table screening_risk drop constraint screening_risk_consent_state_check;
alter table screening_risk add constraint screening_risk_consent_state_check
  check (consent_state in ('given', 'refused', 'objection', 'withdrawn', 'forbidden'));
