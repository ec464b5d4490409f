import type { Act } from '#platform/use-case/act.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { Programme } from '../domain/programme.ts'
import { COMMENT } from './sealed.ts'

/** Writes the word of one representative about one revision. */
export async function insertAgreement(act: Act, programme: Programme, agreement: Agreement): Promise<void> {
  const { id, comment } = agreement
  const { personId } = programme
  await act.db
    .insertInto('programme_agreement')
    .values({
      region: programme.region,
      id,
      person_id: personId,
      programme_id: programme.id,
      revision: agreement.revision,
      representative_id: agreement.representativeId,
      representative_name: agreement.representativeName ?? null,
      decision: agreement.decision,
      comment: comment === undefined ? null : await act.vault.seal(personId, { field: COMMENT, id }, comment),
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
