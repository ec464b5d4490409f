import type { Act } from '#platform/use-case/act.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { Outcome, Signal } from '../domain/signal.ts'

/** Where the words of a signal are kept, sealed: what was seen, and what was done. */
export const WORDS = 'complaints_signal.words'
export const MEASURES = 'complaints_signal.measures'

/** The columns that are kept sealed. */
export const SEALED: readonly SealedColumn[] = ([WORDS, MEASURES] as const).map((field) => ({
  field,
  isDocument: false,
}))

/** A signal that has just been filed. */
export type NewSignal = Omit<Signal, 'state' | 'takenUpBy' | 'outcome' | 'measures' | 'version'> & {
  readonly organId: string
}

/** Writes a new signal. */
export async function insertSignal(act: Act, one: NewSignal): Promise<void> {
  await act.db
    .insertInto('complaints_signal')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      number: one.number,
      child_name: one.childName,
      child_birth: one.childBirth,
      concern: one.concern,
      norm: one.norm ?? null,
      source: one.source,
      words: await act.vault.seal(one.personId, { field: WORDS, id: one.id }, one.words),
      is_urgent: one.isUrgent,
      filed_at: one.filedAt,
      filed_on: one.filedOn,
      filed_by: act.actor.accountId,
      filer_name: one.filerName,
      filer_role: one.filerRole,
      filer_organisation_id: one.filerOrganisationId ?? null,
      organ_id: one.organId,
      due_on: one.dueOn,
      state: 'filed',
    })
    .execute()
}

type Changed = Pick<Signal, 'id' | 'version'>

async function isChanged(
  act: Act,
  { id, version }: Changed,
  values: Readonly<Record<string, string | Date>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('complaints_signal')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Writes who took a signal up; false when somebody changed it in between. */
export function markTakenUp(act: Act, signal: Changed): Promise<boolean> {
  return isChanged(act, signal, {
    state: 'taken-up',
    taken_up_at: act.now,
    taken_up_by: act.actor.name,
  })
}

/** Closes a signal with what was found and done; false when somebody changed it in between. */
export async function markClosed(
  act: Act,
  signal: Changed & Pick<Signal, 'personId'>,
  { outcome, measures }: { readonly outcome: Outcome; readonly measures: string },
): Promise<boolean> {
  return isChanged(act, signal, {
    outcome,
    measures: await act.vault.seal(signal.personId, { field: MEASURES, id: signal.id }, measures),
    state: 'closed',
    closed_at: act.now,
    closed_by: act.actor.name,
  })
}
