import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/**
 * Takes more messages of a kind that are due, besides the one that is being delivered, so that one transaction delivers
 * them all. One that has failed before is left alone: it may be what stands in the way of the others.
 */
export async function takeAlike(
  tx: Tx,
  { kind, now, most }: { readonly kind: string; readonly now: Date; readonly most: number },
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<{ payload: Record<string, unknown> }>`
    update outbox set done_at = ${now} where id in (
      select id from outbox where kind = ${kind} and done_at is null and run_after <= ${now} and attempts = 0
      order by run_after, id limit ${most} for update skip locked)
    returning payload`.execute(tx)
  return rows.map((row) => row.payload)
}
