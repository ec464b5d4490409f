import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'
import type { OrderState } from '../domain/order.ts'

/** Requests that nobody has answered since a day; one of the programme is the region's own. */
export async function standingNeeds(
  db: Tx,
  { until, most }: { readonly until: LocalDate; readonly most: number },
): Promise<readonly StandingCase[]> {
  const rows = await db
    .selectFrom('aids_need')
    .select(['id', 'region', 'person_id', 'organisation_id', 'asked_on'])
    .where('state', '=', 'asked')
    .where('asked_on', '<=', until)
    .orderBy('asked_on')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'aids-need', id: row.id },
    organisationId: row.organisation_id ?? undefined,
    since: row.asked_on as LocalDate,
    href: `/aids/desk/${row.id}`,
  }))
}

interface Standing {
  readonly state: OrderState
  readonly until?: LocalDate
  readonly deliveryBefore?: LocalDate
  readonly most: number
}

/** Orders that stand in a state since a day, or whose day of delivery is over. */
export async function standingOrders(
  db: Tx,
  { state, until, deliveryBefore, most }: Standing,
  href: (orderId: string) => string,
): Promise<readonly StandingCase[]> {
  let found = db.selectFrom('aids_order').where('state', '=', state)
  if (until !== undefined) found = found.where('moved_on', '<=', until)
  if (deliveryBefore !== undefined) found = found.where('delivery_on', '<', deliveryBefore)
  const rows = await found
    .select(['id', 'region', 'person_id', 'supplier_id', 'moved_on', 'delivery_on'])
    .orderBy('moved_on')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'aids-order', id: row.id },
    organisationId: state === 'accepted' || state === 'returned' ? (row.supplier_id ?? undefined) : undefined,
    since: (deliveryBefore === undefined ? row.moved_on : (row.delivery_on ?? row.moved_on)) as LocalDate,
    href: href(row.id),
  }))
}
