import { listOrganisations } from '#capabilities/network/index.ts'
import type { PortalOrganisation } from '#platform/gateways/ports.ts'
import type { Runner } from '#platform/use-case/runner.ts'

const MOST = 5000

/**
 * The simulated portal offers the residential organisations that the register knows; as real ones do, it lags: the last is
 * not on it yet, and of the first it names a place less.
 */
export function organisationsOfNetwork(runner: () => Runner): () => Promise<readonly PortalOrganisation[]> {
  return () =>
    runner().asSystem(async (act) => {
      const wanted = { kinds: ['residential-organisation'], state: 'existing' } as const
      const { organisations } = await listOrganisations(act.db, wanted, { page: 1, size: MOST })
      return organisations.slice(0, -1).map(({ id, name, region, places = 0 }, at) => ({
        ...{ id, name: name.kk, region },
        places: at === 0 ? Math.max(0, places - 1) : places,
      }))
    })
}
