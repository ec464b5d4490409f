-- Whoever is away is told, too: somebody has the post for some days, or has it no longer.
alter table access_notice
  drop constraint access_notice_kind_check,
  add constraint access_notice_kind_check check (kind in ('passkey-added', 'passkey-removed', 'password-set', 'password-removed', 'recovery-used', 'failures',
    'substitute-appointed', 'substitute-revoked'));
