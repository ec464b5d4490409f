import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { NotCompletedReason, ScreeningOutcome, ScreeningResult } from '../domain/result.ts'

/** The screenings of several children whom the actor may see, newest first. */
export async function listResults(db: Tx, personIds: readonly string[]): Promise<readonly ScreeningResult[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('screening_result')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('examined_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    instrumentId: row.instrument_id,
    instrumentVersion: row.instrument_version,
    result: row.result as ScreeningOutcome,
    notCompletedReason: (row.not_completed_reason ?? undefined) as NotCompletedReason | undefined,
    examinedOn: row.examined_on as LocalDate,
    recordedBy: row.recorded_by,
    hasAnswers: row.answers !== null,
  }))
}
