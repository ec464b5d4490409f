import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Need } from '../domain/need.ts'
import { REASON, WORDS } from './sealed.ts'

type New = Pick<Need, 'id' | 'region' | 'personId' | 'route' | 'item' | 'organisationId' | 'words'>

/** Writes that a family asks for something. */
export async function insertNeed(act: Act, one: New): Promise<void> {
  const { id, personId, words } = one
  await act.db
    .insertInto('aids_need')
    .values({
      region: one.region,
      id,
      person_id: personId,
      route: one.route,
      item: one.item,
      organisation_id: one.organisationId ?? null,
      asker_name: act.actor.name,
      words: words === undefined ? null : await act.vault.seal(personId, { field: WORDS, id }, words),
      state: 'asked',
      asked_on: act.today,
    })
    .execute()
}

/** The paper by which a need is there. */
export interface Paper {
  readonly document: string
  readonly documentDate: LocalDate
  readonly volume: string
  readonly validTo: LocalDate | undefined
}

type Changed = Pick<Need, 'id' | 'personId' | 'version'>

async function change(
  act: Act,
  { id, version }: Changed,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('aids_need')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const answered = (act: Act) => ({ answered_on: act.today, answered_by: act.actor.name })

/** It is needed, by this paper; false when somebody changed it in between. */
export function markIndicated(act: Act, one: Changed, paper: Paper): Promise<boolean> {
  const { document, documentDate, volume, validTo } = paper
  const known = { document, document_date: documentDate, volume, valid_to: validTo ?? null }
  return change(act, one, { state: 'indicated', ...known, ...answered(act) })
}

/** It is not: the family reads why. */
export async function markNotIndicated(act: Act, one: Changed, reason: string): Promise<boolean> {
  const sealed = await act.vault.seal(one.personId, { field: REASON, id: one.id }, reason)
  return change(act, one, { state: 'not-indicated', reason: sealed, ...answered(act) })
}

/** The family takes it back. */
export function markWithdrawn(act: Act, one: Changed): Promise<boolean> {
  return change(act, one, { state: 'withdrawn' })
}
