import type { ParameterId } from '@tirek/law'
import { listOrganisations, type OrganisationKind } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { StandingCase, WatchRule } from '#platform/watch/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { ACTS } from '../domain/acts.ts'
import type { OrderState } from '../domain/order.ts'
import { standingNeeds, standingOrders } from '../read/standing-still.ts'

/** Where the desk of a region is, for what no organisation has: the commission sits with the akimat. */
async function ofDesk(db: Tx, found: readonly StandingCase[]): Promise<readonly StandingCase[]> {
  const desks = new Map<string, string | undefined>()
  const deskOf = async (region: string, kind: OrganisationKind) => {
    const key = `${region}/${kind}`
    if (!desks.has(key)) {
      const { organisations } = await listOrganisations(db, { region, kinds: [kind] }, { page: 1, size: 1 })
      desks.set(key, organisations[0]?.id)
    }
    return desks.get(key)
  }
  const placed: StandingCase[] = []
  for (const one of found) {
    const kind = one.href.startsWith(COMMISSION) ? 'local-executive-body' : 'employment-department'
    placed.push({ ...one, organisationId: one.organisationId ?? (await deskOf(one.region, kind)) })
  }
  return placed
}

/** Orders that stand in a state longer than a term; whose move it is decides the page. */
function ordersIn(state: OrderState, termId: ParameterId, href: (id: string) => string): WatchRule['find'] {
  return async ({ db, today, calendar }: Act, most: number): Promise<readonly StandingCase[]> => {
    const until = olderThan(termId, today, calendar)
    return ofDesk(db, await standingOrders(db, { state, until, most }, href))
  }
}

const COMMISSION = '/aids/commission/'
const supply = (id: string) => `/aids/supply/${id}`
const ofDepartment = (id: string) => `/aids/department/${id}`

/** What must not stand still between a request for an aid and its receipt. */
export const watch: readonly WatchRule[] = [
  {
    name: 'aids.need-unanswered',
    cite: ACTS.indication,
    stage: 'services',
    roles: [
      'primary-care-doctor',
      'diagnostic-specialist',
      'medical-organisation',
      'ed-specialist',
      'ed-head',
    ],
    find: async ({ db, today, calendar }, most) =>
      ofDesk(db, await standingNeeds(db, { until: olderThan('aids.answer', today, calendar), most })),
  },
  {
    name: 'aids.delivery-late',
    cite: ACTS.order,
    stage: 'services',
    roles: ['aids-supplier'],
    find: async ({ db, today }, most) =>
      standingOrders(db, { state: 'accepted', deliveryBefore: today, most }, supply),
  },
  {
    name: 'aids.returned-waits',
    cite: ACTS.suppliers,
    stage: 'services',
    roles: ['aids-supplier'],
    find: ordersIn('returned', 'aids.acceptance', supply),
  },
  {
    name: 'aids.conclusion-waits',
    cite: ACTS.noSupplier,
    stage: 'services',
    roles: ['aids-commission'],
    find: ordersIn('no-supplier', 'aids.conclusion', (id) => `${COMMISSION}${id}`),
  },
  {
    name: 'aids.procurement-waits',
    cite: ACTS.procurement,
    stage: 'services',
    roles: ['ed-specialist', 'ed-head'],
    find: ordersIn('to-procure', 'aids.procurement', ofDepartment),
  },
]
