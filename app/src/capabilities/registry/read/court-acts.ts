import type { LocalDate } from '@tirek/kernel'
import type { CourtAct } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { CourtActOnConsent } from '../domain/court-act.ts'

/** The court acts about passing a person on, newest first. */
export async function listCourtActs(db: Tx, personId: string): Promise<readonly CourtActOnConsent[]> {
  const rows = await db
    .selectFrom('registry_court_act')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('document_date', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    recipientId: row.recipient_id ?? undefined,
    outcome: row.outcome as CourtAct,
    court: row.court,
    document: row.document,
    documentDate: row.document_date as LocalDate,
    recordedOn: row.recorded_on as LocalDate,
  }))
}
