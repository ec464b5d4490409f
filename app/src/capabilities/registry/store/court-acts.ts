import type { Act } from '#platform/use-case/act.ts'
import type { CourtActOnConsent } from '../domain/court-act.ts'

/** Writes a court act about passing a person on. */
export async function insertCourtAct(
  act: Act,
  person: { readonly region: string; readonly id: string },
  courtAct: CourtActOnConsent,
): Promise<void> {
  await act.db
    .insertInto('registry_court_act')
    .values({
      region: person.region,
      id: courtAct.id,
      person_id: person.id,
      purpose: courtAct.purpose,
      recipient_id: courtAct.recipientId ?? null,
      outcome: courtAct.outcome,
      court: courtAct.court,
      document: courtAct.document,
      document_date: courtAct.documentDate,
      recorded_on: courtAct.recordedOn,
      recorded_by: act.actor.name,
    })
    .execute()
}

/** Notes that an act was entered by mistake: it is followed no longer, and stays on file. */
export async function markCorrected(act: Act, courtActId: string, reason: string): Promise<void> {
  await act.db
    .updateTable('registry_court_act')
    .set({ corrected_on: act.today, correction_reason: reason, corrected_by: act.actor.name })
    .where('id', '=', courtActId)
    .execute()
}
