-- An absence that was recorded by mistake is kept, marked with who found it wrong, how and why (DEC-95); it counts for nothing.
alter table placement_absence
  add column corrected_at timestamptz,
  add column corrected_by text,
  add column mistake text check (mistake in ('never-left', 'with-permission', 'other-person', 'wrong-time')),
  add column correction text,
  add check (num_nulls(corrected_at, corrected_by, mistake, correction) in (0, 4));

-- The day of the referral for a transfer: nobody comes by a paper that is not there yet (p. 3, DEC-47).
alter table placement_transfer add column referral_on date;
