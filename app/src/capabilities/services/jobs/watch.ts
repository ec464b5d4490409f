import { REGIONS } from '@tirek/kernel'
import type { ParameterId } from '@tirek/law'
import type { Role } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase, WatchRule } from '#platform/watch/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { ACTS } from '../domain/acts.ts'
import {
  childrenWithoutCoordinator,
  directionsNotBegun,
  ordersWithoutPlan,
  ordersWithoutSession,
  type Standing,
} from '../read/standing-still.ts'

/** Those who order services and hold sessions. */
const GIVERS: readonly Role[] = [
  'service-specialist',
  'education-head',
  'medical-organisation',
  'primary-care-doctor',
  'diagnostic-specialist',
  'irp-coordinator',
]

type Find = (db: Tx, standing: Standing) => Promise<readonly StandingCase[]>

/** Finds what is older than a term of the project (DEC-73). */
function olderThanTerm(termId: ParameterId, find: Find): WatchRule['find'] {
  return ({ db, today, calendar }, most) => find(db, { until: olderThan(termId, today, calendar), most })
}

const everyRegion = REGIONS.map((one) => one.kato)

/** What must not stand still between an accepted direction and the first session. */
export const watch: readonly WatchRule[] = [
  {
    name: 'services.direction-without-order',
    cite: ACTS.freeCorrection,
    stage: 'services',
    roles: GIVERS,
    find: olderThanTerm('project.order-after-direction', directionsNotBegun),
  },
  {
    name: 'services.order-without-session',
    cite: ACTS.freeCorrection,
    stage: 'services',
    roles: GIVERS,
    find: olderThanTerm('project.first-session', ordersWithoutSession),
  },
  {
    name: 'services.plan-awaited',
    cite: ACTS.means,
    stage: 'services',
    roles: GIVERS,
    find: olderThanTerm('project.order-after-direction', ordersWithoutPlan),
  },
  {
    name: 'services.no-coordinator',
    cite: ACTS.severeCoordination,
    stage: 'services',
    roles: ['leb-decision-maker'],
    find: olderThanTerm('project.severe-coordinator', (db, standing) =>
      childrenWithoutCoordinator(db, everyRegion, standing),
    ),
  },
]
