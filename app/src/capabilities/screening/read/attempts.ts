import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { AttemptMeans, AttemptOutcome } from '../domain/notes.ts'

/** One attempt to reach the family of a child. */
export interface Attempt {
  readonly id: string
  readonly personId: string
  readonly means: AttemptMeans
  readonly outcome: AttemptOutcome
  readonly madeOn: LocalDate
}

/** Attempts to reach the families of several children, the newest first. */
export async function listAttempts(db: Tx, personIds: readonly string[]): Promise<readonly Attempt[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('screening_attempt')
    .select(['id', 'person_id', 'means', 'outcome', 'made_on'])
    .where('person_id', 'in', [...personIds])
    .orderBy('made_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    means: row.means as AttemptMeans,
    outcome: row.outcome as AttemptOutcome,
    madeOn: row.made_on as LocalDate,
  }))
}

/** Attempts since the family was last reached. */
export function inVain(attempts: readonly Attempt[]): readonly Attempt[] {
  const reached = attempts.findIndex((one) => one.outcome === 'reached')
  return reached === -1 ? attempts : attempts.slice(0, reached)
}
