import { listOrganisations } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Route } from '../domain/route.ts'

/** Whose desk a complaint lies on. */
export interface Desk {
  /** Undefined: the central body. */
  readonly addresseeId: string | undefined
  readonly desks: readonly string[]
  readonly isAtCentre: boolean
}

/** The local executive body of a region; undefined while the register has none. */
export async function findLocalBody(act: Act, region: string): Promise<string | undefined> {
  const { organisations } = await listOrganisations(
    act.db,
    { kinds: ['local-executive-body'], region, state: 'existing' },
    { page: 1, size: 1 },
  )
  return organisations[0]?.id
}

const CENTRE: Desk = { addresseeId: undefined, desks: [], isAtCentre: true }

/** The desk of a route; a region without a local body in the register is answered for by the centre. */
export async function deskOf(
  act: Act,
  { to }: Pick<Route, 'to'>,
  of: { readonly region: string; readonly organisationId: string },
): Promise<Desk> {
  if (to === 'central-body') return CENTRE
  const id = to === 'own-head' ? of.organisationId : await findLocalBody(act, of.region)
  return id === undefined ? CENTRE : { addresseeId: id, desks: [id], isAtCentre: false }
}
