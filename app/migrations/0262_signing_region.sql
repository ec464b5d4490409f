-- What waits for a signature stays in the region of the act, whoever changes it.
alter policy add on signing_request with check (
  account_id = (select tirek_account()) and region = any ((select tirek_regions())::text[]));
alter policy change on signing_request
  using ((select tirek_scope()) = 'system' or account_id = (select tirek_account()))
  with check (region = any ((select tirek_regions())::text[])
    and ((select tirek_scope()) = 'system' or account_id = (select tirek_account())));
