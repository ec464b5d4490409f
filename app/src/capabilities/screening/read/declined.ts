import type { Tx } from '#platform/db/database.ts'

/** Whether the family has declined a screening by this instrument, and has not taken that back. */
export async function isDeclined(db: Tx, personId: string, instrumentId: string): Promise<boolean> {
  const last = await db
    .selectFrom('screening_note')
    .innerJoin('screening_schedule_line', 'screening_schedule_line.line', 'screening_note.line')
    .select('screening_note.kind')
    .where('screening_note.person_id', '=', personId)
    .where('screening_schedule_line.instrument_id', '=', instrumentId)
    .where('screening_note.kind', 'in', ['declined', 'decline-withdrawn'])
    .orderBy('screening_note.id', 'desc')
    .executeTakeFirst()
  return last?.kind === 'declined'
}
