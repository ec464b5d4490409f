import type { Act } from '#platform/use-case/act.ts'
import type { BirthNotification } from '../domain/notification.ts'

/** Writes the notification of a birth. */
export async function insertNotification(act: Act, one: BirthNotification): Promise<void> {
  await act.db
    .insertInto('screening_notification')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      organisation_id: one.organisationId,
      number: one.number,
      born_on: one.bornOn,
      birth_order: one.birthOrder,
      gestation_days: one.gestationDays,
      notified_on: one.notifiedOn,
      recorded_by: act.actor.name,
    })
    .execute()
}
