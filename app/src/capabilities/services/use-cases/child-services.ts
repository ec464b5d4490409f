import { addDays, type LocalDate, minDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { daysToFirst, tally } from '../domain/delivery.ts'
import { findItem } from '../domain/items.ts'
import { MEANS } from '../domain/order.ts'
import { clockOf } from '../domain/timetable.ts'
import { findCoordinator } from '../read/coordinators.ts'
import { listOrdersOf, type Order } from '../read/orders.ts'
import { findNeeds } from '../read/people.ts'
import { findServed } from '../read/reach.ts'
import { listLatestTasks, outcomesOf } from '../read/sessions.ts'
import { listChanges, listSeatsOf, listSlotsById } from '../read/timetable.ts'
import { meetingsOfSeats } from './seat-meetings.ts'
import { itemName, orderOf, orderShape, personShape } from './shapes.ts'

const childOrder = orderShape.extend({
  organisationName: wordsShape,
  nextOn: z.string().nullable(),
  nextTime: z.string().nullable(),
})

const output = z.object({
  person: personShape,
  orders: z.array(childOrder),
  tasks: z.array(z.object({ itemName: wordsShape, onDay: z.string(), text: z.string() })),
  needs: z.array(z.enum(MEANS)),
  /** From the first notice of the defect to the first session of correction (15(1)(3)). */
  noticedOn: z.string().nullable(),
  daysToFirstSession: z.number().nullable(),
  coordinator: z.object({ name: z.string(), post: z.string(), phone: z.string() }).nullable(),
})

const WEEKS_AHEAD = 2

function earliest([first, ...others]: readonly LocalDate[]): LocalDate | undefined {
  return first === undefined ? undefined : minDate(first, ...others)
}

/** The first day of correction of any organisation, and the day the defect was noticed. */
function clockOfCorrection(orders: readonly Order[]) {
  const correction = orders.filter((one) => findItem(one.item)?.isCorrection === true)
  const first = correction.flatMap((one) => one.firstSessionOn ?? [])
  const noticed = correction.flatMap((one) => one.noticedOn ?? [])
  return {
    first: earliest(first),
    noticed: earliest(noticed),
  }
}

/** The next meeting of each order. */
async function nextMeetings(act: Act, personId: string) {
  const period = { from: act.today, to: addDays(act.today, 7 * WEEKS_AHEAD) }
  const seats = await listSeatsOf(act.db, personId, period)
  const slots = await listSlotsById(
    act.db,
    seats.map((one) => one.slotId),
  )
  const changes = await listChanges(
    act.db,
    slots.map((one) => one.id),
    period,
  )
  const meetings = meetingsOfSeats(seats, slots, changes, period)
  return (orderId: string) =>
    meetings.find((one) => one.seat.orderId === orderId && one.change?.kind !== 'cancelled')
}

/** What the child is entitled to, what was given, what is owed, what comes next: at every organisation (8(2)(9)). */
export const childServices = query({
  name: 'services.of-child',
  title: { kk: 'Баланың қызметтері', ru: 'Услуги ребёнка', en: 'Services of a child' },
  basis: [ACTS.guaranteedVolume, ACTS.freeCorrection, ACTS.freeSupport],
  input: z.strictObject({ personId: idField }),
  output,
  reads: (_input, { person }) => [person.id],
  run: async (act, { personId }) => {
    const person = await findServed(act, personId)
    if (person === undefined) return notFound('person')
    const orders = await listOrdersOf(act, personId)
    const organisations = await listOrganisationsById(act.db, [
      ...new Set(orders.map((one) => one.organisationId)),
    ])
    const outcomes = await outcomesOf(
      act.db,
      orders.map((one) => one.id),
    )
    const nextOf = await nextMeetings(act, personId)
    const { first, noticed } = clockOfCorrection(orders)
    const live = orders.filter((one) => one.state === 'open').map((one) => one.id)
    const tasks = await listLatestTasks(act, live)
    const coordinator = await findCoordinator(act.db, personId)
    return ok({
      person: { id: personId, name: fullName(person), birthDate: person.birthDate },
      orders: orders.map((one) => {
        const next = nextOf(one.id)
        const organisation = organisations.find(({ id }) => id === one.organisationId)
        return {
          ...orderOf(one, tally(one.sessions, outcomes.get(one.id) ?? [])),
          organisationName: { ...(organisation?.name ?? { kk: '', ru: '', en: '' }) },
          nextOn: next?.onDay ?? null,
          nextTime: next === undefined ? null : clockOf(next.slot.startsAt),
        }
      }),
      tasks: tasks.map(({ item, onDay, homeTask }) => ({ itemName: itemName(item), onDay, text: homeTask })),
      needs: [...((await findNeeds(act.db, personId))?.means ?? [])],
      noticedOn: noticed ?? null,
      daysToFirstSession: daysToFirst(noticed, first),
      coordinator:
        coordinator === undefined
          ? null
          : { name: coordinator.name, post: coordinator.post, phone: coordinator.phone },
    })
  },
})
