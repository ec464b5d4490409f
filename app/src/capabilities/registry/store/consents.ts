import type { Act } from '#platform/use-case/act.ts'
import type { Consent } from '../domain/consent.ts'

/** Writes one decision about consent. */
export async function insertConsent(
  act: Act,
  region: string,
  consent: Consent,
  informationGiven: string,
): Promise<void> {
  await act.db
    .insertInto('registry_consent')
    .values({
      region,
      id: consent.id,
      person_id: consent.personId,
      representative_id: consent.representativeId,
      purpose: consent.purpose,
      recipient_id: consent.recipientId ?? null,
      scope: [...consent.scope],
      decision: consent.decision,
      decided_on: consent.decidedOn,
      expires_on: consent.expiresOn ?? null,
      information_given: informationGiven,
      receipt_number: consent.receiptNumber,
    })
    .execute()
}

/** Marks a consent as withdrawn; what was passed on before stays a fact. */
export async function markWithdrawn(act: Act, consentId: string, reason: string | undefined): Promise<void> {
  await act.db
    .updateTable('registry_consent')
    .set({ withdrawn_on: act.today, withdrawn_reason: reason ?? null })
    .where('id', '=', consentId)
    .execute()
}
