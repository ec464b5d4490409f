import { addDays, isAfter, isBefore, maxDate, minDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { OrderHead } from '../domain/order.ts'
import { clash, type Slot } from '../domain/timetable.ts'
import { findSeat, listSeatsIn, listSeatsOf, listSlotsById, type Seat } from '../read/timetable.ts'
import { endSeat, insertSeat } from '../store/timetable.ts'
import { childHref } from './addresses.ts'
import { mayBeServed, ownOrder } from './own-order.ts'
import { isOver, ownSlot } from './slots.ts'

type Place = Pick<Seat, 'from' | 'to'>

function refuseUnlike(order: OrderHead, slot: Slot): Result<void, Refusal> {
  if (order.item !== slot.item || order.format !== slot.format)
    return refuse('services.other-service', {
      status: 'invalid',
      fields: [{ path: 'orderId', code: 'other-service' }],
    })
  return ok(undefined)
}

/** How many children sit in the meeting at the same time, at most. */
function taken(seats: readonly Seat[], place: Place): number {
  return seats.filter((one) => !isAfter(one.from, place.to) && !isBefore(one.to, place.from)).length
}

/** Somewhere else at that time: where is told to nobody. */
async function isChildBusy(act: Act, order: OrderHead, slot: Slot, place: Place): Promise<boolean> {
  return act.asSystem(async () => {
    const seats = (await listSeatsOf(act.db, order.personId, place)).filter(
      (one) => !isBefore(one.to, one.from),
    )
    const slots = await listSlotsById(
      act.db,
      seats.map((one) => one.slotId),
    )
    const wanted = { ...slot, validFrom: place.from, validTo: place.to }
    return seats.some((seat) => {
      const other = slots.find((one) => one.id === seat.slotId)
      return other !== undefined && clash({ ...other, validFrom: seat.from, validTo: seat.to }, wanted)
    })
  })
}

async function refuseFull(
  act: Act,
  order: OrderHead,
  slot: Slot,
  place: Place,
): Promise<Result<void, Refusal>> {
  // Children of other directions sit there too; only their number is asked.
  const seats = await act.asSystem(() => listSeatsIn(act.db, [slot.id], place))
  if (taken(seats, place) >= slot.capacity)
    return refuse('services.slot-full', { status: 'state', facts: { capacity: slot.capacity } })
  return (await isChildBusy(act, order, slot, place))
    ? refuse('services.child-busy', { status: 'state' })
    : ok(undefined)
}

/** Gives a child a place in a weekly meeting, for as long as both the order and the meeting last. */
export const giveSeat = command({
  name: 'services.seat',
  title: {
    kk: 'Баланы сабаққа қосу',
    ru: 'Записать ребёнка на занятие',
    en: 'Give a child a place in a meeting',
  },
  basis: [ACTS.direction, ACTS.freeCorrection],
  input: z.strictObject({ slotId: idField, orderId: idField, from: dateField }),
  output: z.object({ seatId: z.uuid(), slotId: z.uuid(), orderId: z.uuid(), personId: z.uuid() }),
  run: async (act, { slotId, orderId, from }) => {
    const found = await ownOrder(act, { orderId })
    if (!found.ok) return found
    const order = found.value
    const served = await mayBeServed(act, order)
    if (!served.ok) return served
    const slot = await ownSlot(act, slotId)
    if (!slot.ok) return slot
    const fits = refuseUnlike(order, slot.value)
    if (!fits.ok) return fits
    const place = {
      from: maxDate(maxDate(from, order.startsOn), slot.value.validFrom),
      to: minDate(order.endsOn, slot.value.validTo),
    }
    if (isOver(act, slot.value) || isAfter(place.from, place.to))
      return refuse('services.no-common-days', {
        status: 'invalid',
        fields: [{ path: 'from', code: 'no-common-days' }],
      })
    const free = await refuseFull(act, order, slot.value, place)
    if (!free.ok) return free
    const { region, personId, organisationId } = order
    const id = act.newId()
    await insertSeat(act.db, { id, region, personId, organisationId, orderId, slotId, ...place })
    await act.record({
      name: 'services.seated',
      region,
      personId,
      subject: { kind: 'order', id: orderId },
      data: { from: place.from },
    })
    await tellFamily(act, {
      region,
      personId,
      kind: 'services.seated',
      data: { from: place.from },
      href: childHref(personId),
      once: id,
    })
    return ok({ seatId: id, slotId, orderId, personId })
  },
})

/** Takes a child out of a weekly meeting from a day on; the order and all that was stay. */
export const takeSeat = command({
  name: 'services.unseat',
  title: {
    kk: 'Баланы сабақтан шығару',
    ru: 'Убрать ребёнка из занятия',
    en: 'Take a child out of a meeting',
  },
  basis: [ACTS.support],
  input: z.strictObject({ seatId: idField, from: dateField }),
  output: z.object({ seatId: z.uuid(), slotId: z.uuid(), orderId: z.uuid() }),
  run: async (act, { seatId, from }) => {
    const seat = await findSeat(act.db, seatId)
    if (seat === undefined || seat.organisationId !== act.actor.organisationId) return notFound('seat')
    if (isBefore(from, act.today))
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'from', code: 'past-date' }],
      })
    await endSeat(act.db, seat, minDate(seat.to, addDays(from, -1)))
    const { region, personId, slotId, orderId } = seat
    await act.record({
      name: 'services.unseated',
      region,
      personId,
      subject: { kind: 'order', id: orderId },
      data: { from },
    })
    return ok({ seatId, slotId, orderId })
  },
})
