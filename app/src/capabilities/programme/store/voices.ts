import type { Act } from '#platform/use-case/act.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { Programme } from '../domain/programme.ts'

/** Writes the word of one representative about one revision. */
export async function insertAgreement(act: Act, programme: Programme, agreement: Agreement): Promise<void> {
  await act.db
    .insertInto('programme_agreement')
    .values({
      region: programme.region,
      id: agreement.id,
      person_id: programme.personId,
      programme_id: programme.id,
      revision: agreement.revision,
      representative_id: agreement.representativeId,
      representative_name: agreement.representativeName ?? null,
      decision: agreement.decision,
      comment: agreement.comment ?? null,
      decided_on: agreement.decidedOn,
      document: agreement.document ?? null,
      recorded_by: agreement.recordedBy ?? null,
    })
    .execute()
}

/** Writes that the actor stands behind the present revision. */
export async function insertSignOff(act: Act, programme: Programme): Promise<void> {
  await act.db
    .insertInto('programme_sign_off')
    .values({
      region: programme.region,
      id: act.newId(),
      person_id: programme.personId,
      programme_id: programme.id,
      revision: programme.revision,
      member_id: act.actor.accountId,
      member_name: act.actor.name,
      specialty: act.actor.specialty ?? null,
      signed_on: act.today,
    })
    .execute()
}
