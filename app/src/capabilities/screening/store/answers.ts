import type { Answers } from '@tirek/questionnaire'
import type { Act } from '#platform/use-case/act.ts'
import { openDocument, sealDocument } from '#platform/vault/document.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** Where answers are kept, sealed. */
export const RESULT_ANSWERS = 'screening_result.answers'
const KEPT_ANSWERS = 'screening_kept_answers.answers'

/** What screening keeps sealed: what was answered about a child. */
export const SEALED: readonly SealedColumn[] = [
  { field: RESULT_ANSWERS, isDocument: true },
  { field: KEPT_ANSWERS, isDocument: true },
]

/** Whose answers on the way, to which instrument. */
export interface KeptKey {
  readonly personId: string
  readonly organisationId: string
  readonly instrumentId: string
}

export interface Kept {
  readonly questionnaireVersion: string
  readonly answers: Answers
}

function rowOf(act: Act, { personId, organisationId, instrumentId }: KeptKey) {
  return act.db
    .selectFrom('screening_kept_answers')
    .selectAll()
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('instrument_id', '=', instrumentId)
    .executeTakeFirst()
}

/** The answers on the way; undefined when there are none. */
export async function findKept(act: Act, key: KeptKey): Promise<Kept | undefined> {
  const row = await rowOf(act, key)
  if (row === undefined) return undefined
  const answers = await openDocument(act, { field: KEPT_ANSWERS, id: row.id }, row.answers)
  return { questionnaireVersion: row.questionnaire_version, answers: answers as Answers }
}

/** Keeps answers on the way, in place of what was kept before. */
export async function keepAnswers(act: Act, region: string, key: KeptKey, kept: Kept): Promise<void> {
  const known = await rowOf(act, key)
  const id = known?.id ?? act.newId()
  const answers = await sealDocument(act, key.personId, { field: KEPT_ANSWERS, id }, kept.answers)
  const written = { questionnaire_version: kept.questionnaireVersion, answers, kept_at: act.now }
  if (known !== undefined) {
    await act.db.updateTable('screening_kept_answers').set(written).where('id', '=', id).execute()
    return
  }
  const { personId, organisationId, instrumentId } = key
  await act.db
    .insertInto('screening_kept_answers')
    .values({
      region,
      id,
      person_id: personId,
      organisation_id: organisationId,
      instrument_id: instrumentId,
      ...written,
    })
    .execute()
}

/** Forgets answers on the way: the screening is filed. */
export async function dropKept(act: Act, { personId, organisationId, instrumentId }: KeptKey): Promise<void> {
  await act.db
    .deleteFrom('screening_kept_answers')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('instrument_id', '=', instrumentId)
    .execute()
}
