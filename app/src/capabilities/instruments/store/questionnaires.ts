import type { LocalDate } from '@tirek/kernel'
import { printQuestionnaire, type Questionnaire } from '@tirek/questionnaire'
import type { Act } from '#platform/use-case/act.ts'
import type { Version } from '../domain/version.ts'

/** What a new draft is written with. */
export interface Draft {
  readonly questionnaire: Questionnaire
  readonly recordId: string
  readonly instrumentId: string | undefined
  readonly isClinicalTool: boolean
  readonly licenceNote: string | undefined
}

/** Writes a new draft; false when this version is known already. */
export async function insertDraft(act: Act, draft: Draft): Promise<boolean> {
  const { id, version } = draft.questionnaire
  const written = await act.db
    .insertInto('instruments_questionnaire')
    .values({
      id,
      version,
      record_id: draft.recordId,
      instrument_id: draft.instrumentId ?? null,
      content: JSON.stringify(printQuestionnaire(draft.questionnaire)),
      is_clinical_tool: draft.isClinicalTool,
      licence_note: draft.licenceNote ?? null,
      drafted_by: act.actor.name,
      drafted_at: act.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

function rowOf(act: Act, { questionnaire, revision }: Version) {
  return act.db
    .updateTable('instruments_questionnaire')
    .set({ revision: revision + 1 })
    .where('id', '=', questionnaire.id)
    .where('version', '=', questionnaire.version)
    .where('revision', '=', revision)
}

const isDone = (result: { readonly numUpdatedRows: bigint }) => Number(result.numUpdatedRows) === 1

/** Writes the questions of a draft anew; false when somebody else did so since it was read. */
export async function updateContent(
  act: Act,
  version: Version,
  questionnaire: Questionnaire,
): Promise<boolean> {
  const content = JSON.stringify(printQuestionnaire(questionnaire))
  return isDone(await rowOf(act, version).set({ content }).executeTakeFirstOrThrow())
}

/** Publishes a draft from a day on. */
export async function publishVersion(act: Act, version: Version, inForceFrom: LocalDate): Promise<boolean> {
  const published = { published_by: act.actor.name, published_at: act.now }
  return isDone(
    await rowOf(act, version)
      .set({ state: 'published', in_force_from: inForceFrom, ...published })
      .executeTakeFirstOrThrow(),
  )
}

/** Ends a published version from a day on. */
export async function retireVersion(act: Act, version: Version, inForceUntil: LocalDate): Promise<boolean> {
  const ended = rowOf(act, version).set({ state: 'retired', in_force_until: inForceUntil })
  return isDone(await ended.executeTakeFirstOrThrow())
}

/** Lays a draft aside. */
export async function discardVersion(act: Act, version: Version): Promise<boolean> {
  return isDone(await rowOf(act, version).set({ state: 'discarded' }).executeTakeFirstOrThrow())
}
