import { DELIVERED_LIFE_MS, MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'

/** Forgets a batch of messages delivered so long ago that nobody asks any more; one that still waits stays. Returns how many. */
export async function forgetDelivered(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('outbox')
    .select('id')
    .where('done_at', '<', new Date(now.getTime() - DELIVERED_LIFE_MS))
    .orderBy('done_at')
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('outbox').where('id', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
