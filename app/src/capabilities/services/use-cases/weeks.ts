import { addDays, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { FORMATS } from '../domain/catalogue.ts'
import { OUTCOMES } from '../domain/delivery.ts'
import { clockOf, type Meeting, meetingsOf, mondayOf } from '../domain/timetable.ts'
import { listOrdersOf } from '../read/orders.ts'
import { listSpecialists } from '../read/people.ts'
import { listEntriesAt } from '../read/sessions.ts'
import { listChanges, listSeatsIn, listSeatsOf, listSlots, listSlotsById } from '../read/timetable.ts'
import { ownMeeting } from './record-sessions.ts'
import { meetingsOfSeats } from './seat-meetings.ts'
import { itemName, personShape } from './shapes.ts'
import { isWorking } from './working-days.ts'

const meetingShape = z.object({
  slotId: z.uuid(),
  onDay: z.string(),
  time: z.string(),
  minutes: z.number(),
  name: z.string(),
  itemName: wordsShape,
  format: z.enum(FORMATS),
  room: z.string(),
  specialistName: z.string(),
  change: z.enum(['substituted', 'cancelled']).nullable(),
})

function shown({ slot, onDay, specialistName, change }: Meeting): z.input<typeof meetingShape> {
  const { id: slotId, minutes, name, format, room } = slot
  return {
    ...{ slotId, onDay, minutes, name, format, room, specialistName },
    time: clockOf(slot.startsAt),
    itemName: itemName(slot.item),
    change: change?.kind ?? null,
  }
}

const week = { week: dateField.optional() }

/** The days of the week that is asked about: Monday to Saturday. */
function daysAsked(act: Act, day: typeof act.today | undefined) {
  const from = mondayOf(day ?? act.today)
  return { from, to: addDays(from, 5) }
}

/** The week of the own organisation: what meets when, where, with whom, how many children; whether it was written down. */
export const showTimetable = query({
  name: 'services.timetable',
  title: { kk: 'Сабақ кестесі', ru: 'Расписание занятий', en: 'Timetable' },
  basis: [ACTS.support],
  input: z.strictObject({ ...week, specialistId: idField.optional() }),
  output: z.object({
    monday: z.string(),
    specialists: z.array(z.object({ id: z.uuid(), name: z.string() })),
    meetings: z.array(
      meetingShape.extend({ seated: z.number(), capacity: z.number(), recorded: z.number() }),
    ),
  }),
  run: async (act, { week: day, specialistId }) => {
    const { organisationId = '' } = act.actor
    const period = daysAsked(act, day)
    const slots = await listSlots(act.db, organisationId, period)
    const ids = slots.map((one) => one.id)
    const changes = await listChanges(act.db, ids, period)
    const seats = await listSeatsIn(act.db, ids, period)
    const entries = await listEntriesAt(act.db, ids, period)
    const meetings = meetingsOf(slots, changes, period, isWorking).filter(
      (one) => specialistId === undefined || one.specialistId === specialistId,
    )
    return ok({
      monday: period.from,
      specialists: (await listSpecialists(act.db, organisationId)).map(({ id, name }) => ({ id, name })),
      meetings: meetings.map((one) => ({
        ...shown(one),
        capacity: one.slot.capacity,
        seated: seats.filter(
          (seat) => seat.slotId === one.slot.id && seat.from <= one.onDay && one.onDay <= seat.to,
        ).length,
        recorded: entries.filter((entry) => entry.slotId === one.slot.id && entry.onDay === one.onDay).length,
      })),
    })
  },
})

/** One meeting of the own organisation with the children who have a place in it. */
export const showMeeting = query({
  name: 'services.meeting',
  title: { kk: 'Бір сабақ', ru: 'Одно занятие', en: 'One meeting' },
  basis: [ACTS.freeCorrection],
  input: z.strictObject({ slotId: idField, onDay: dateField }),
  output: z.object({
    meeting: meetingShape.extend({ capacity: z.number() }),
    members: z.array(
      z.object({
        orderId: z.uuid(),
        person: personShape,
        goals: z.array(z.string()),
        entryId: z.uuid().nullable(),
        outcome: z.enum(OUTCOMES).nullable(),
      }),
    ),
  }),
  reads: (_input, { members }) => members.map((one) => one.person.id),
  run: async (act, { slotId, onDay }) => {
    const found = await ownMeeting(act, slotId, onDay)
    if (!found.ok) return found
    const { slot, change, seats } = found.value
    const people = await listPeople(
      act.db,
      seats.map((one) => one.personId),
    )
    const entries = await listEntriesAt(act.db, [slotId], { from: onDay, to: onDay })
    const members = []
    for (const seat of seats) {
      const person = people.find((one) => one.id === seat.personId)
      const order = (await listOrdersOf(act, seat.personId)).find((one) => one.id === seat.orderId)
      if (person === undefined || order === undefined) continue
      const entry = entries.find((one) => one.orderId === seat.orderId)
      members.push({
        orderId: seat.orderId,
        person: { id: person.id, name: fullName(person), birthDate: person.birthDate },
        goals: [...order.goals],
        entryId: entry?.id ?? null,
        outcome: entry?.outcome ?? null,
      })
    }
    const specialistId = change?.specialistId ?? slot.specialistId
    const specialistName = change?.specialistName ?? slot.specialistName
    const meeting = shown({ slot, onDay, specialistId, specialistName, change })
    return ok({ meeting: { ...meeting, capacity: slot.capacity }, members })
  },
})

/** The week of a child across all organisations, for its family. */
export const childWeek = query({
  name: 'services.child-week',
  title: { kk: 'Баланың апталық кестесі', ru: 'Неделя ребёнка', en: 'The week of a child' },
  basis: [ACTS.freeCorrection],
  input: z.strictObject({ personId: idField, ...week }),
  output: z.object({
    monday: z.string(),
    meetings: z.array(
      meetingShape.extend({
        orderId: z.uuid(),
        organisationName: wordsShape,
        outcome: z.enum(OUTCOMES).nullable(),
        mayCancel: z.boolean(),
      }),
    ),
  }),
  reads: (input) => [input.personId],
  run: async (act, { personId, week: day }) => {
    if ((await findPerson(act.db, personId)) === undefined) return notFound('person')
    const period = daysAsked(act, day)
    const seats = await listSeatsOf(act.db, personId, period)
    const slots = await listSlotsById(
      act.db,
      seats.map((one) => one.slotId),
    )
    const ids = slots.map((one) => one.id)
    const changes = await listChanges(act.db, ids, period)
    const entries = (await listEntriesAt(act.db, ids, period)).filter((one) => one.personId === personId)
    const organisations = await listOrganisationsById(act.db, [
      ...new Set(slots.map((one) => one.organisationId)),
    ])
    return ok({
      monday: period.from,
      meetings: meetingsOfSeats(seats, slots, changes, period).map((one) => {
        const { seat, onDay, change } = one
        const entry = entries.find((each) => each.orderId === seat.orderId && each.onDay === onDay)
        const organisation = organisations.find(({ id }) => id === one.slot.organisationId)
        return {
          ...shown(one),
          orderId: seat.orderId,
          organisationName: { ...(organisation?.name ?? { kk: '', ru: '', en: '' }) },
          outcome: entry?.outcome ?? null,
          mayCancel: entry === undefined && change?.kind !== 'cancelled' && onDay >= act.today,
        }
      }),
    })
  },
})
