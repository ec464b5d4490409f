import type { LocalDate } from '@tirek/kernel'
import type { CourtAct } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'
import type { CourtActOnConsent } from '../domain/court-act.ts'

/** The court acts about passing a person on, newest first; one entered by mistake is no act. */
export async function listCourtActs(db: Tx, personId: string): Promise<readonly CourtActOnConsent[]> {
  const rows = await db
    .selectFrom('registry_court_act')
    .selectAll()
    .where('person_id', '=', personId)
    .where('corrected_on', 'is', null)
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

/** Whom a court act is about, when the reader may see it and it was not taken back as a mistake. */
export async function findCourtAct(
  db: Tx,
  courtActId: string,
): Promise<{ readonly id: string; readonly personId: string } | undefined> {
  const row = await db
    .selectFrom('registry_court_act')
    .select(['id', 'person_id'])
    .where('id', '=', courtActId)
    .where('corrected_on', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, personId: row.person_id }
}
