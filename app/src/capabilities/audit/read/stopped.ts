import type { Tx } from '#platform/db/database.ts'
import { TOO_MANY } from '#platform/use-case/look-ups.ts'

/** How many accounts were stopped from trying numbers since a moment. The caller reads as the system. */
export async function countStopped(db: Tx, since: Date): Promise<number> {
  const row = await db
    .selectFrom('history_access')
    .select((eb) => eb.fn.count<number>('account_id').distinct().as('count'))
    .where('code', '=', TOO_MANY)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
