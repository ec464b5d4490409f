import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Referral, ReferralState } from '../domain/referral.ts'

/** Writes one object on its way; false when it is already under way to this PMPC. */
export async function insertReferral(
  act: Act,
  referral: Omit<
    Referral,
    'state' | 'sentOn' | 'sentBy' | 'answeredOn' | 'answeredBy' | 'reason' | 'version'
  >,
): Promise<boolean> {
  const written = await act.db
    .insertInto('screening_referral')
    .values({
      region: referral.region,
      id: referral.id,
      person_id: referral.personId,
      risk_id: referral.riskId,
      object: referral.object,
      from_organisation_id: referral.fromOrganisationId,
      to_organisation_id: referral.toOrganisationId,
      consent_id: referral.consentId,
      sent_on: act.today,
      sent_by: act.actor.name,
      due_on: referral.dueOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Writes the answer of the PMPC; false when someone was first. */
export async function markAnswered(
  act: Act,
  referral: Pick<Referral, 'id' | 'version'>,
  answer: { readonly state: ReferralState; readonly on: LocalDate; readonly reason?: string | undefined },
): Promise<boolean> {
  const written = await act.db
    .updateTable('screening_referral')
    .set({
      state: answer.state,
      answered_on: answer.on,
      answered_by: act.actor.name,
      reason: answer.reason ?? null,
      version: referral.version + 1,
    })
    .where('id', '=', referral.id)
    .where('version', '=', referral.version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** The object went on to another PMPC; false when someone was first. */
export async function markPassedOn(
  act: Act,
  { id, version }: Pick<Referral, 'id' | 'version'>,
  { toId, reason }: { readonly toId: string; readonly reason: string },
): Promise<boolean> {
  const passed = { state: 'passed-on', answered_on: act.today, answered_by: act.actor.name } as const
  const written = await act.db
    .updateTable('screening_referral')
    .set({ ...passed, passed_on_to: toId, reason, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** The consent was withdrawn: the object is no longer under way; the days of what happened before stay. */
export async function markWithdrawn(act: Act, referral: Pick<Referral, 'id' | 'version'>): Promise<void> {
  await act.db
    .updateTable('screening_referral')
    .set({ state: 'withdrawn', version: referral.version + 1 })
    .where('id', '=', referral.id)
    .execute()
}

/** Tells the PMPC that an object no longer travels; the child is not named, as the file is closed to it (LAW-10-7). */
export async function insertNotice(
  act: Act,
  { toOrganisationId, object, sentOn }: Pick<Referral, 'toOrganisationId' | 'object' | 'sentOn'>,
): Promise<void> {
  await act.db
    .insertInto('screening_notice')
    .values({
      id: act.newId(),
      organisation_id: toOrganisationId,
      object,
      sent_on: sentOn,
      withdrawn_on: act.today,
    })
    .execute()
}

/** The object goes on under another consent that covers it. */
export async function restOn(
  act: Act,
  referral: Pick<Referral, 'id' | 'version'>,
  consentId: string,
): Promise<void> {
  await act.db
    .updateTable('screening_referral')
    .set({ consent_id: consentId, version: referral.version + 1 })
    .where('id', '=', referral.id)
    .execute()
}
