import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { EarResult, HearingStage } from '../domain/hearing.ts'

/** One stage of the audiological screening as it is filed. */
export interface NewHearing {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly stage: HearingStage
  readonly consent: 'given' | 'refused'
  readonly representativeId: string
  readonly left: EarResult | null
  readonly right: EarResult | null
  readonly examinedOn: LocalDate
  readonly sentToId?: string
  readonly secondBy?: LocalDate
}

/** Writes one stage; false when the same one is already filed. */
export async function insertHearing(act: Act, one: NewHearing): Promise<boolean> {
  const written = await act.db
    .insertInto('screening_hearing')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      organisation_id: one.organisationId,
      stage: one.stage,
      consent: one.consent,
      representative_id: one.representativeId,
      left_ear: one.left,
      right_ear: one.right,
      examined_on: one.examinedOn,
      recorded_on: act.today,
      recorded_by: act.actor.name,
      sent_to_id: one.sentToId ?? null,
      second_by: one.secondBy ?? null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}
