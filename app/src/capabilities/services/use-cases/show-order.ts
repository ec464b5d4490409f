import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { daysToFirst, OUTCOMES, tally } from '../domain/delivery.ts'
import { clockOf } from '../domain/timetable.ts'
import { findOrder } from '../read/orders.ts'
import { findSession, listEditions, listSessions, outcomesOf } from '../read/sessions.ts'
import { listSeatsOf, listSlotsById } from '../read/timetable.ts'
import { orderOf, orderShape, personShape, sessionOf, sessionShape } from './shapes.ts'

const seatShape = z.object({
  id: z.uuid(),
  slotId: z.uuid(),
  name: z.string(),
  weekday: z.number(),
  time: z.string(),
  room: z.string(),
  specialistName: z.string(),
  from: z.string(),
  to: z.string(),
})

/** One order of the own organisation: volume against delivery, places in the timetable, entries. */
export const showOrder = query({
  name: 'services.show-order',
  title: { kk: 'Белгіленген қызмет', ru: 'Назначенная услуга', en: 'One ordered service' },
  basis: [ACTS.freeCorrection, ACTS.guaranteedVolume],
  input: z.strictObject({ orderId: idField }),
  output: z.object({
    order: orderShape,
    person: personShape,
    daysFromNoticed: z.number().nullable(),
    seats: z.array(seatShape),
    sessions: z.array(sessionShape),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { orderId }) => {
    const order = await findOrder(act, orderId)
    const person = order && (await findPerson(act.db, order.personId))
    if (order === undefined || person === undefined || order.organisationId !== act.actor.organisationId)
      return notFound('order')
    const period = { from: act.today, to: order.endsOn }
    const seats = (await listSeatsOf(act.db, order.personId, period)).filter((one) => one.orderId === orderId)
    const slots = await listSlotsById(
      act.db,
      seats.map((one) => one.slotId),
    )
    const outcomes = (await outcomesOf(act.db, [orderId])).get(orderId) ?? []
    return ok({
      order: orderOf(order, tally(order.sessions, outcomes)),
      person: { id: person.id, name: fullName(person), birthDate: person.birthDate },
      daysFromNoticed: daysToFirst(order.noticedOn, order.firstSessionOn),
      seats: seats.flatMap(({ id, slotId, from, to }) => {
        const slot = slots.find((one) => one.id === slotId)
        if (slot === undefined) return []
        const { name, weekday, room, specialistName, startsAt } = slot
        return [{ id, slotId, from, to, name, weekday, room, specialistName, time: clockOf(startsAt) }]
      }),
      sessions: (await listSessions(act, orderId)).map(sessionOf),
    })
  },
})

/** One entry with what stood in it before it was corrected. */
export const showSession = query({
  name: 'services.show-session',
  title: { kk: 'Сабақ жазбасы', ru: 'Запись о занятии', en: 'An entry about a session' },
  basis: [ACTS.guaranteedVolume],
  input: z.strictObject({ sessionId: idField }),
  output: z.object({
    session: sessionShape,
    orderId: z.uuid(),
    personId: z.uuid(),
    goals: z.array(z.string()),
    editions: z.array(
      z.object({
        outcome: z.enum(OUTCOMES),
        recordedOn: z.string(),
        recordedBy: z.string(),
        correctedOn: z.string(),
        correctedBy: z.string(),
      }),
    ),
  }),
  reads: (_input, { personId }) => [personId],
  run: async (act, { sessionId }) => {
    const session = await findSession(act, sessionId)
    const order = session && (await findOrder(act, session.orderId))
    if (session === undefined || order === undefined || order.organisationId !== act.actor.organisationId)
      return notFound('session')
    return ok({
      session: sessionOf(session),
      orderId: order.id,
      personId: order.personId,
      goals: [...order.goals],
      editions: (await listEditions(act.db, sessionId)).map((one) => ({ ...one })),
    })
  },
})
