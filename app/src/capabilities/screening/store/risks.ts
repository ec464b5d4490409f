import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { ConsentState, Resolution, Risk } from '../domain/risk.ts'

/** Enters a child into the risk group; false when the child already stands in it. */
export async function insertRisk(
  act: Act,
  risk: Pick<Risk, 'id' | 'region' | 'personId' | 'organisationId' | 'birthDate' | 'endsOn'>,
  resultId: string,
): Promise<boolean> {
  const written = await act.db
    .insertInto('screening_risk')
    .values({
      region: risk.region,
      id: risk.id,
      person_id: risk.personId,
      result_id: resultId,
      organisation_id: risk.organisationId,
      birth_date: risk.birthDate,
      entered_on: act.today,
      ends_on: risk.endsOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Writes a corrected birth date and the third birthday that follows from it. */
export async function moveBirthDate(
  act: Act,
  riskId: string,
  { birthDate, endsOn }: Pick<Risk, 'birthDate' | 'endsOn'>,
): Promise<void> {
  await act.db
    .updateTable('screening_risk')
    .set((update) => ({ birth_date: birthDate, ends_on: endsOn, version: update('version', '+', 1) }))
    .where('id', '=', riskId)
    .execute()
}

/** Takes the flag off on the third birthday. */
export async function markEnded(act: Act, riskId: string, endedOn: LocalDate): Promise<void> {
  await act.db
    .updateTable('screening_risk')
    .set((update) => ({ state: 'ended', ended_on: endedOn, version: update('version', '+', 1) }))
    .where('id', '=', riskId)
    .where('state', '=', 'open')
    .execute()
}

/** Writes what follows the risk group; false when somebody has written since the risk was read. */
export async function markResolved(act: Act, risk: Risk, resolution: Resolution): Promise<boolean> {
  const written = await act.db
    .updateTable('screening_risk')
    .set({
      state: 'resolved',
      resolution,
      resolved_on: act.today,
      resolved_by: act.actor.name,
      ended_on: risk.endedOn ?? act.today,
      version: risk.version + 1,
    })
    .where('id', '=', risk.id)
    .where('version', '=', risk.version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Notes where the family stands; undefined: nobody's word stands. The first consent keeps its own day. */
export async function noteConsent(
  act: Act,
  personId: string,
  state: ConsentState | undefined,
  on: LocalDate,
): Promise<void> {
  await act.db
    .updateTable('screening_risk')
    .set((update) => ({
      consent_state: state ?? null,
      consent_changed_on: on,
      version: update('version', '+', 1),
      ...(state === 'given'
        ? { consent_given_on: update.fn.coalesce('consent_given_on', update.val(on)) }
        : {}),
    }))
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .execute()
}

/** Notes the first day of a step of the child's path. */
export async function noteStep(
  act: Act,
  riskId: string,
  step: 'sent_on' | 'received_on' | 'examined_on',
): Promise<void> {
  await act.db
    .updateTable('screening_risk')
    .set({ [step]: act.today })
    .where('id', '=', riskId)
    .where(step, 'is', null)
    .execute()
}
