import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { Diagnostics, DiagnosticsForm } from '../domain/diagnostics.ts'
import { FORM } from './sealed.ts'

/** Writes that a family asks an organisation for diagnostics. */
export async function insertDiagnostics(
  act: Act,
  one: Pick<Diagnostics, 'id' | 'region' | 'personId' | 'organisationId' | 'askedBy'>,
): Promise<void> {
  await act.db
    .insertInto('hand_over_diagnostics')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      organisation_id: one.organisationId,
      state: 'asked',
      asked_on: act.today,
      asked_by: one.askedBy,
    })
    .execute()
}

/** Writes what was found; false when somebody changed it in between. */
export async function keepForm(act: Act, one: Diagnostics, form: DiagnosticsForm): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('hand_over_diagnostics')
    .set({
      state: 'done',
      done_on: act.today,
      done_by: act.actor.name,
      content: await sealDocument(act, one.personId, { field: FORM, id: one.id }, form),
      version: one.version + 1,
    })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Writes that it is wanted no longer. */
export async function keepTakenBack(act: Act, one: Diagnostics): Promise<void> {
  await act.db
    .updateTable('hand_over_diagnostics')
    .set({ state: 'taken-back', taken_back_on: act.today, version: one.version + 1 })
    .where('id', '=', one.id)
    .execute()
}
