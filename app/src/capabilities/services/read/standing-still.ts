import type { LocalDate } from '@tirek/kernel'
import { severeConclusions } from '#capabilities/consultation/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'
import { directionsWithoutOrder } from './orders.ts'

/** Since when at the latest a case must stand, and how many are wanted at most. */
export interface Standing {
  readonly until: LocalDate
  readonly most: number
}

/** Directions that have waited for an order since a day. */
export async function directionsNotBegun(
  db: Tx,
  { until, most }: Standing,
): Promise<readonly StandingCase[]> {
  const rows = await directionsWithoutOrder(db)
    .select(['d.id', 'd.region', 'd.person_id', 'd.organisation_id', 'd.answered_on'])
    .where('d.answered_on', '<=', until)
    .orderBy('d.answered_on')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'direction', id: row.id },
    organisationId: row.organisation_id,
    since: (row.answered_on ?? until) as LocalDate,
    href: `/services/children/${row.person_id}/order`,
  }))
}

async function orders(db: Tx, state: 'open' | 'awaiting-plan', { until, most }: Standing) {
  const rows = await db
    .selectFrom('services_order')
    .select(['id', 'region', 'person_id', 'organisation_id', 'ordered_on'])
    .where('state', '=', state)
    .where('first_session_on', 'is', null)
    .where('ordered_on', '<=', until)
    .orderBy('ordered_on')
    .limit(most)
    .execute()
  return rows.map(
    (row): StandingCase => ({
      region: row.region,
      personId: row.person_id,
      subject: { kind: 'order', id: row.id },
      organisationId: row.organisation_id,
      since: row.ordered_on as LocalDate,
      href: `/services/orders/${row.id}`,
    }),
  )
}

/** Orders that may be served and have had no session. */
export function ordersWithoutSession(db: Tx, standing: Standing): Promise<readonly StandingCase[]> {
  return orders(db, 'open', standing)
}

/** Orders that wait for the plan of missing means. */
export function ordersWithoutPlan(db: Tx, standing: Standing): Promise<readonly StandingCase[]> {
  return orders(db, 'awaiting-plan', standing)
}

/** Children with a severe defect whose help in care nobody coordinates: the akimat of the region names somebody. */
export async function childrenWithoutCoordinator(
  db: Tx,
  regions: readonly string[],
  { until, most }: Standing,
): Promise<readonly StandingCase[]> {
  const rows = await severeConclusions(db, regions)
    .where('own.signed_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('services_coordinator as c')
            .select('c.id')
            .whereRef('c.person_id', '=', 'own.person_id')
            .where('c.ended_on', 'is', null),
        ),
      ),
    )
    .orderBy('own.signed_on')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'conclusion', id: row.id },
    organisationId: undefined,
    since: row.signed_on as LocalDate,
    href: `/services/care/${row.person_id}`,
  }))
}
