import type { Tx } from '#platform/db/database.ts'

/** How many of the fingerprints stand for each other child, without saying which. */
export async function countOwners(
  db: Tx,
  fingerprints: readonly Buffer[],
  exceptPersonId: string,
): Promise<readonly number[]> {
  if (fingerprints.length === 0) return []
  const rows = await db
    .selectFrom('programme_fingerprint')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('fingerprint', 'in', [...fingerprints])
    .where('person_id', '<>', exceptPersonId)
    .groupBy('person_id')
    .execute()
  return rows.map((row) => Number(row.count))
}
