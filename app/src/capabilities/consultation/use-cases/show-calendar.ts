import { addDays, type LocalDate, ok, weekday } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { whereOf } from '../domain/appointment.ts'
import { type Absence, isAway, SESSION_MODES } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { type CalendarSession, listSessions } from '../read/sessions.ts'
import { type Colleague, listSpecialists } from '../read/specialists.ts'
import { findCapacity, listAbsences, listHours, listRooms } from '../store/calendar.ts'
import { ownConsultation } from './own-consultation.ts'

const session = z.object({
  fileId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  number: z.string(),
  from: z.string(),
  until: z.string(),
  mode: z.enum(SESSION_MODES),
  where: wordsShape,
  specialists: z.array(z.string()),
  isHeld: z.boolean(),
  isAgreed: z.boolean(),
  isTold: z.boolean(),
  /** Specialists of the session who will be away that day. */
  away: z.array(z.string()),
})

const day = z.object({
  day: z.string(),
  isWorking: z.boolean(),
  capacity: z.number().optional(),
  away: z.array(z.string()),
  sessions: z.array(session),
})

const WEEK = 7

/** The first of the days shown: the day itself, or the Monday of its week. */
function firstDay(on: LocalDate, span: 'day' | 'week'): LocalDate {
  return span === 'day' ? on : addDays(on, 1 - weekday(on))
}

type Facts = {
  readonly sessions: readonly CalendarSession[]
  readonly absences: readonly Absence[]
  readonly specialists: readonly Colleague[]
  readonly names: ReadonlyMap<string, string>
  readonly organisation: Awaited<ReturnType<typeof findOrganisation>>
}

async function factsOf(act: Act, organisationId: string, from: LocalDate, to: LocalDate): Promise<Facts> {
  const sessions = await listSessions(act.db, organisationId, { from, to })
  const people = await listPeople(
    act.db,
    sessions.map(({ personId }) => personId),
  )
  return {
    sessions,
    absences: await listAbsences(act.db, organisationId, from),
    specialists: await listSpecialists(act.db, organisationId),
    names: new Map(people.map((one) => [one.id, fullName(one)])),
    organisation: await findOrganisation(act.db, organisationId),
  }
}

function awayOn({ absences }: Facts, on: LocalDate): ReadonlySet<string> {
  return new Set(absences.filter((one) => isAway(one, on)).map(({ specialistId }) => specialistId))
}

function sessionOf(facts: Facts, one: CalendarSession): z.input<typeof session> {
  const gone = awayOn(facts, one.day)
  return {
    ...one,
    name: facts.names.get(one.personId) ?? '',
    where: { ...whereOf(one.place, facts.organisation?.name, one.mode) },
    specialists: [...one.specialists],
    away: one.specialists.filter((_, index) => gone.has(one.specialistIds[index] ?? '')),
  }
}

async function dayOf(act: Act, organisationId: string, facts: Facts, on: LocalDate) {
  const gone = awayOn(facts, on)
  return {
    day: on,
    isWorking: act.calendar.isWorkingDay(on),
    capacity: await findCapacity(act.db, organisationId, on),
    away: facts.specialists.filter(({ id }) => gone.has(id)).map(({ name }) => name),
    sessions: facts.sessions.filter((one) => one.day === on).map((one) => sessionOf(facts, one)),
  }
}

/** A day or a week of the own consultation: who comes when, where, to whom. */
export const showCalendar = query({
  name: 'consultation.calendar',
  title: { kk: 'ПМПК күнтізбесі', ru: 'Календарь ПМПК', en: 'Calendar of the consultation' },
  input: z.strictObject({ day: dateField.optional(), span: z.enum(['day', 'week']).default('week') }),
  output: z.object({ from: z.string(), to: z.string(), today: z.string(), days: z.array(day) }),
  basis: [ACTS.consultation],
  reads: (_input, { days }) => days.flatMap(({ sessions }) => sessions.map(({ personId }) => personId)),
  run: async (act, { day: on = act.today, span }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const from = firstDay(on, span)
    const to = span === 'day' ? from : addDays(from, WEEK - 1)
    const facts = await factsOf(act, own.value, from, to)
    const dates = Array.from({ length: span === 'day' ? 1 : WEEK }, (_, index) => addDays(from, index))
    const days = await Promise.all(dates.map((date) => dayOf(act, own.value, facts, date)))
    return ok({ from, to, today: act.today, days })
  },
})

const hours = z.object({ weekday: z.number(), from: z.string(), until: z.string() })

/** Rooms, working hours, days of absence and the number of sessions a day holds: what the calendar is made of. */
export const showCalendarSettings = query({
  name: 'consultation.calendar-settings',
  title: { kk: 'Күнтізбе баптаулары', ru: 'Настройки календаря', en: 'Settings of the calendar' },
  input: z.strictObject({}),
  output: z.object({
    rooms: z.array(
      z.object({ roomId: z.uuid(), name: z.string(), isStepFree: z.boolean(), isClosed: z.boolean() }),
    ),
    specialists: z.array(
      z.object({
        accountId: z.uuid(),
        name: z.string(),
        specialty: z.string().optional(),
        week: z.array(hours),
        absences: z.array(z.object({ absenceId: z.uuid(), from: z.string(), until: z.string() })),
      }),
    ),
    capacity: z.number().optional(),
  }),
  basis: [ACTS.consultation],
  run: async (act) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const rooms = await listRooms(act.db, own.value)
    const week = await listHours(act.db, own.value)
    const absences = await listAbsences(act.db, own.value, act.today)
    const specialists = await listSpecialists(act.db, own.value)
    return ok({
      rooms: rooms.map(({ id, closedOn, ...room }) => ({
        roomId: id,
        ...room,
        isClosed: closedOn !== undefined,
      })),
      specialists: specialists.map(({ id, name, specialty }) => ({
        accountId: id,
        name,
        specialty,
        week: week.filter(({ specialistId }) => specialistId === id),
        absences: absences
          .filter(({ specialistId }) => specialistId === id)
          .map((one) => ({ absenceId: one.id, from: one.from, until: one.until })),
      })),
      capacity: await findCapacity(act.db, own.value, act.today),
    })
  },
})
