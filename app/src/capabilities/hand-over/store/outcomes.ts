import type { Act } from '#platform/use-case/act.ts'
import type { Count } from '../domain/outcome.ts'

/** Writes the figures of a year in the place of the earlier ones. */
export async function keepOutcomes(
  { db, today }: Act,
  year: number,
  counts: readonly Count[],
): Promise<void> {
  await db.deleteFrom('hand_over_outcome').where('year', '=', year).execute()
  if (counts.length === 0) return
  await db
    .insertInto('hand_over_outcome')
    .values(counts.map((one) => ({ ...one, counted_on: today })))
    .execute()
}
