import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { OrderHead } from '../domain/order.ts'

/** The day of the first session that was held, after entries were written or corrected. */
export async function settleFirstSession(
  tx: Tx,
  { id, region }: Pick<OrderHead, 'id' | 'region'>,
): Promise<void> {
  await tx
    .updateTable('services_order')
    .set({
      first_session_on: sql`(select min(s.on_day) from services_session s
        where s.region = ${region} and s.order_id = ${id} and s.outcome = 'held')`,
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}
