import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { Summary } from '../domain/summary.ts'
import { CONTENT, WORDS } from './sealed.ts'

/** Writes a summary; false when one was made for the person on the same day. */
export async function insertSummary(
  act: Act,
  one: Pick<Summary, 'id' | 'region' | 'personId' | 'organisationId' | 'reason' | 'content'>,
): Promise<boolean> {
  const written = await act.db
    .insertInto('hand_over_summary')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      organisation_id: one.organisationId ?? null,
      made_on: act.today,
      reason: one.reason,
      content: await sealDocument(act, one.personId, { field: CONTENT, id: one.id }, one.content),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

/** Writes the words of the person or the family; false when somebody changed them in between. */
export async function keepWords(act: Act, one: Summary, words: string): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('hand_over_summary')
    .set({
      words: await act.vault.seal(one.personId, { field: WORDS, id: one.id }, words),
      words_on: act.today,
      version: one.version + 1,
    })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
