import { listOrganisations } from '#capabilities/network/index.ts'
import type { PortalOrganisation } from '#platform/gateways/ports.ts'
import type { Runner } from '#platform/use-case/runner.ts'

const MOST = 5000

/** The simulated portal offers the residential organisations that the register knows. */
export function organisationsOfNetwork(runner: () => Runner): () => Promise<readonly PortalOrganisation[]> {
  return () =>
    runner().asSystem(async (act) => {
      const wanted = { kinds: ['residential-organisation'], state: 'existing' } as const
      const { organisations } = await listOrganisations(act.db, wanted, { page: 1, size: MOST })
      return organisations.map(({ id, name, region, places = 0 }) => ({ id, name: name.kk, region, places }))
    })
}
