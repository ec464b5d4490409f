import type { Act } from '#platform/use-case/act.ts'
import type { ScreeningResult } from '../domain/result.ts'

/** Writes one screening; false when the same one is already filed. */
export async function insertResult(act: Act, region: string, result: ScreeningResult): Promise<boolean> {
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
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}
