import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'

/** A delivery of the information pack, as it is written. */
export interface NewDelivery {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly packVersion: string
  readonly representativeId: string | undefined
  readonly deliveredOn: LocalDate
  readonly language: string
  readonly means: string
}

/** Writes that the family was given the information pack. */
export async function insertDelivery(act: Act, delivery: NewDelivery): Promise<void> {
  await act.db
    .insertInto('screening_information')
    .values({
      region: delivery.region,
      id: delivery.id,
      person_id: delivery.personId,
      pack_version: delivery.packVersion,
      representative_id: delivery.representativeId ?? null,
      delivered_on: delivery.deliveredOn,
      language: delivery.language,
      means: delivery.means,
      organisation_id: act.actor.organisationId ?? null,
      recorded_by: act.actor.name,
    })
    .execute()
}
