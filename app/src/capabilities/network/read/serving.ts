import type { Tx } from '#platform/db/database.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { OrganisationKind } from '../domain/organisation-kind.ts'
import { namedIn } from '../domain/settlement.ts'
import { listOrganisations } from './organisations.ts'

/**
 * The organisation of a kind that serves somebody: the only one of the region, or that of the settlement which the
 * address names. Undefined where nobody can tell: the first of several is no answer.
 */
export async function findServing(
  db: Tx,
  { region, kind, address }: { region: string; kind: OrganisationKind; address: string | undefined },
): Promise<Organisation | undefined> {
  const { organisations } = await listOrganisations(db, { region, kinds: [kind], state: 'existing' })
  if (organisations.length <= 1) return organisations[0]
  return address === undefined
    ? undefined
    : namedIn(address, organisations, ({ settlementName }) => settlementName)
}
