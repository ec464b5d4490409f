import type { Answers } from '@tirek/questionnaire'
import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { ScreeningResult } from '../domain/result.ts'
import { RESULT_ANSWERS } from './answers.ts'

/** What a screening carries besides its result. */
export interface Carried {
  /** The answers, and the version of the questionnaire that they were given to. */
  readonly answered: { readonly id: string; readonly version: string; readonly answers: Answers } | undefined
  /** The record on a telephone it was made of, and the hour by that telephone. */
  readonly taken: { readonly clientId: string; readonly at: Date } | undefined
}

async function carriedColumns(act: Act, { id, personId }: ScreeningResult, { answered, taken }: Carried) {
  const place = { field: RESULT_ANSWERS, id } as const
  return {
    questionnaire_id: answered?.id ?? null,
    questionnaire_version: answered?.version ?? null,
    answers: answered === undefined ? null : await sealDocument(act, personId, place, answered.answers),
    client_id: taken?.clientId ?? null,
    taken_at: taken?.at ?? null,
  }
}

/** Writes one screening; false when the same one is already filed. */
export async function insertResult(
  act: Act,
  region: string,
  result: ScreeningResult,
  carried: Carried,
): Promise<boolean> {
  const written = await act.db
    .insertInto('screening_result')
    .values({
      region,
      id: result.id,
      person_id: result.personId,
      organisation_id: result.organisationId,
      instrument_id: result.instrumentId,
      instrument_version: result.instrumentVersion,
      result: result.result,
      not_completed_reason: result.notCompletedReason ?? null,
      examined_on: result.examinedOn,
      recorded_on: act.today,
      recorded_by: result.recordedBy,
      ...(await carriedColumns(act, result, carried)),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}
