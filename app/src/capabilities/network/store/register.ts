import type { Tx } from '#platform/db/database.ts'
import { CHILDREN_AS_OF, CHILDREN_BY_REGION } from '../register/children.ts'
import { registerOrganisations } from '../register/organisations.ts'
import { registerRequiredPlaces } from '../register/places-required.ts'
import { SETTLEMENTS } from '../register/settlements.ts'
import { addMissingOrganisations } from './organisations.ts'

async function loadSettlements(tx: Tx): Promise<void> {
  const rows = SETTLEMENTS.map(({ id, region, name, type, isCentre }) => ({
    id,
    region,
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
    type,
    is_centre: isCentre,
    mark: 'not-verified',
  }))
  await tx
    .insertInto('network_settlement')
    .values(rows)
    .onConflict((on) => on.column('id').doNothing())
    .execute()
}

async function loadChildren(tx: Tx): Promise<void> {
  const rows = CHILDREN_BY_REGION.map(({ region, children, method }) => ({
    region,
    as_of: CHILDREN_AS_OF,
    children,
    method,
    mark: 'not-verified',
  }))
  const insert = tx.insertInto('network_children').values(rows)
  await insert.onConflict((on) => on.columns(['region', 'as_of']).doNothing()).execute()
}

async function loadRequiredPlaces(tx: Tx): Promise<void> {
  const rows = registerRequiredPlaces().map(({ region, kind, required }) => ({
    region,
    kind,
    as_of: CHILDREN_AS_OF,
    required,
    mark: 'not-verified',
  }))
  const insert = tx.insertInto('network_required_places').values(rows)
  await insert.onConflict((on) => on.columns(['region', 'kind', 'as_of']).doNothing()).execute()
}

/** Raised when the shipped registers change, so that an installation loads what it lacks. */
const EDITION = 3
const KEY = 'network.register'

async function isLoaded(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst()
  return row?.value === EDITION
}

/**
 * Puts the shipped registers (settlements, organisations, children of regions, needed places) into an installation that
 * lacks them; what is already there stays. Runs as the system. Without people: it is the base of every start.
 */
export async function loadRegister(tx: Tx, now: Date): Promise<void> {
  if (await isLoaded(tx)) return

  await loadSettlements(tx)
  await addMissingOrganisations(tx, registerOrganisations(), now)
  await loadChildren(tx)
  await loadRequiredPlaces(tx)
  const mark = { value: JSON.stringify(EDITION), at: now }
  await tx
    .insertInto('installation')
    .values({ key: KEY, ...mark })
    .onConflict((on) => on.column('key').doUpdateSet(mark))
    .execute()
}
