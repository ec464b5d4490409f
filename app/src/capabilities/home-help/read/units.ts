import { listOrganisations } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** The units of help at home of a region. */
export async function listUnitIds(db: Tx, region: string | undefined): Promise<readonly string[]> {
  const wish = { kinds: ['home-assistance-unit'], region, state: 'existing' } as const
  const { organisations } = await listOrganisations(db, wish, { page: 1, size: 100 })
  return organisations.map(({ id }) => id)
}
