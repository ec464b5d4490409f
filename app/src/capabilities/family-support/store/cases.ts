import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { FamilyCase } from '../domain/family-case.ts'
import { CASE_WORDS, CLOSED_WHY } from './sealed.ts'

/** A case that a family has just asked for. */
export type NewCase = Pick<
  FamilyCase,
  'id' | 'region' | 'personId' | 'askerName' | 'organisationId' | 'words' | 'takeBy'
> & { readonly askerId: string }

/** Writes a new case. */
export async function insertCase(act: Act, one: NewCase): Promise<void> {
  await act.db
    .insertInto('family_support_case')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      asker_id: one.askerId,
      asker_name: one.askerName,
      organisation_id: one.organisationId,
      words: await act.vault.seal(one.personId, { field: CASE_WORDS, id: one.id }, one.words),
      state: 'asked',
      asked_on: act.today,
      take_by: one.takeBy,
    })
    .execute()
}

type Changed = Pick<FamilyCase, 'id' | 'version'>

async function isChanged(
  act: Act,
  { id, version }: Changed,
  values: Readonly<Record<string, string | boolean | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('family_support_case')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The actor takes a case up; false when somebody changed it in between. */
export function markTaken(act: Act, one: Changed): Promise<boolean> {
  return isChanged(act, one, {
    state: 'taken',
    worker_id: act.actor.accountId,
    worker_name: act.actor.name,
    taken_on: act.today,
  })
}

/** Writes that nobody took a case up in its term. */
export function markLate(act: Act, one: Changed): Promise<boolean> {
  return isChanged(act, one, { is_late: true })
}

/** Writes from which day on the plan is to be looked at again; undefined takes it back. */
export function markReviewDue(act: Act, one: Changed, on: LocalDate | undefined): Promise<boolean> {
  return isChanged(act, one, { review_due_on: on ?? null })
}

/** Closes a case; false when somebody changed it in between. */
export async function markClosed(
  act: Act,
  one: Changed & Pick<FamilyCase, 'personId'>,
  { by, why }: { readonly by: 'family' | 'worker'; readonly why: string | undefined },
): Promise<boolean> {
  const sealed =
    why === undefined ? null : await act.vault.seal(one.personId, { field: CLOSED_WHY, id: one.id }, why)
  return isChanged(act, one, { state: 'closed', closed_on: act.today, closed_by: by, closed_why: sealed })
}
