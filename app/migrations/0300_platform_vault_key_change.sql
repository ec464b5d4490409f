-- A change of the installation's key seals the keys of the children anew. The serving role may not change rows of the vault
-- but by this function, which only the system itself may use, and which leaves alone what the new key has sealed already.
create function vault_wrap_anew(in_ids uuid[], in_wrapped bytea[], in_by text) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed int;
begin
  if tirek_scope() is distinct from 'system' then
    raise insufficient_privilege using message = 'keys of the vault are sealed anew by the system alone';
  end if;
  update vault_key as kept set wrapped = anew.wrapped, wrapped_by = in_by
    from unnest(in_ids, in_wrapped) as anew (id, wrapped)
    where kept.id = anew.id and kept.wrapped_by <> in_by;
  get diagnostics changed = row_count;
  return changed;
end
$$;
revoke all on function vault_wrap_anew(uuid[], bytea[], text) from public;
grant execute on function vault_wrap_anew(uuid[], bytea[], text) to tirek_app;
