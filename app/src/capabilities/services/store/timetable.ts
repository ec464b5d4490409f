import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Change, Slot } from '../domain/timetable.ts'
import type { Seat } from '../read/timetable.ts'

/** Writes a new weekly meeting. */
export async function insertSlot(tx: Tx, slot: Slot): Promise<void> {
  await tx
    .insertInto('services_slot')
    .values({
      region: slot.region,
      id: slot.id,
      organisation_id: slot.organisationId,
      item: slot.item,
      format: slot.format,
      name: slot.name,
      weekday: slot.weekday,
      starts_at: slot.startsAt,
      minutes: slot.minutes,
      room: slot.room,
      specialist_id: slot.specialistId,
      specialist_name: slot.specialistName,
      capacity: slot.capacity,
      valid_from: slot.validFrom,
      valid_to: slot.validTo,
    })
    .execute()
}

/** Writes what is otherwise on one day. */
export async function insertChange(act: Act, slot: Slot, change: Change): Promise<void> {
  await act.db
    .insertInto('services_change')
    .values({
      region: slot.region,
      id: act.newId(),
      organisation_id: slot.organisationId,
      slot_id: slot.id,
      on_day: change.onDay,
      kind: change.kind,
      reason: change.reason,
      specialist_id: change.specialistId ?? null,
      specialist_name: change.specialistName ?? null,
      recorded_by: act.actor.name,
    })
    .execute()
}

/** Gives a child a place in a weekly meeting. */
export async function insertSeat(tx: Tx, seat: Seat): Promise<void> {
  await tx
    .insertInto('services_seat')
    .values({
      region: seat.region,
      id: seat.id,
      person_id: seat.personId,
      organisation_id: seat.organisationId,
      order_id: seat.orderId,
      slot_id: seat.slotId,
      from_day: seat.from,
      to_day: seat.to,
    })
    .execute()
}

/** The last day of a place. */
export async function endSeat(tx: Tx, seat: Pick<Seat, 'id' | 'region'>, last: LocalDate): Promise<void> {
  await tx
    .updateTable('services_seat')
    .set({ to_day: last })
    .where('region', '=', seat.region)
    .where('id', '=', seat.id)
    .execute()
}

/** Takes away what is ahead of an order: its places end the day before. What was stays. */
export async function endSeatsOf(
  tx: Tx,
  order: { readonly id: string; readonly region: string },
  last: LocalDate,
): Promise<void> {
  await tx
    .updateTable('services_seat')
    .set({ to_day: last })
    .where('region', '=', order.region)
    .where('order_id', '=', order.id)
    .where('to_day', '>', last)
    .execute()
}
