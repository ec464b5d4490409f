import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import { type FieldProblem, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Clash, clashesOf, type SessionMode, sessionMinutes, timeAfter } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { overtaken, takesFromQueue } from '../domain/queue.ts'
import { listPlanned, listWaiting } from '../read/queue.ts'
import { listSessions } from '../read/sessions.ts'
import { type Colleague, listSpecialists } from '../read/specialists.ts'
import {
  findCapacity,
  listAbsences,
  listHours,
  listRooms,
  lockCalendar,
  type Room,
} from '../store/calendar.ts'
import type { ScheduleGiven } from './schedule-input.ts'

/** A session as it will stand in the calendar. */
export type SessionPlan = {
  readonly day: LocalDate
  readonly from: string
  readonly until: string
  readonly mode: SessionMode
  readonly room: Room | undefined
  readonly place: string
  readonly specialists: readonly Colleague[]
}

function invalid(path: string, code: string): { readonly ok: false; readonly error: Refusal } {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** What each way of meeting cannot do without: an address to go to, or one to call. */
function missingField({ mode, place, link }: ScheduleGiven): string | undefined {
  if (mode === 'remote') return link === undefined ? 'link' : undefined
  return (mode === 'home' || mode === 'visiting') && place === undefined ? 'place' : undefined
}

/** Puts names to the room and the specialists; both are the consultation's own. */
export async function planOf(
  act: Act,
  organisationId: string,
  given: ScheduleGiven,
): Promise<Result<SessionPlan, Refusal>> {
  const missing = missingField(given)
  if (missing !== undefined) return invalid(missing, 'required')
  const { day, time: from, mode = 'consultation', place, roomId, specialistIds, familyPlace } = given
  const rooms = roomId === undefined ? [] : await listRooms(act.db, organisationId)
  const room = rooms.find((one) => one.id === roomId && one.closedOn === undefined)
  if (roomId !== undefined && room === undefined) return invalid('roomId', 'choose-one')
  const known = specialistIds.length === 0 ? [] : await listSpecialists(act.db, organisationId)
  const specialists = known.filter(({ id }) => specialistIds.includes(id))
  if (specialists.length < new Set(specialistIds).size) return invalid('specialistIds', 'choose-one')

  const until = timeAfter(from, given.minutes ?? sessionMinutes(day))
  const typed = mode === 'remote' ? familyPlace : place
  const where = [room?.name, typed].filter((part) => part !== undefined).join(' · ')
  return ok({ day, from, until, mode, room, place: where, specialists })
}

/** Families are asked to come on a working day and not by night; the hours of night are a default of the project. */
export function outOfHours({ calendar }: Act, day: LocalDate, time: string): FieldProblem | undefined {
  if (!calendar.isWorkingDay(day)) return { path: 'day', code: 'not-working-day' }
  const from = getValue('project.night-ends', day).value
  const to = getValue('project.night-starts', day).value
  const hour = Number(time.slice(0, 2))
  return hour >= from && hour < to ? undefined : { path: 'time', code: 'at-night', args: { from, to } }
}

const FIELD_OF = {
  'room-taken': 'roomId',
  'specialist-busy': 'specialistIds',
  'specialist-away': 'specialistIds',
  'outside-hours': 'specialistIds',
  'day-full': 'day',
} as const satisfies Record<Clash['kind'], string>

function problemOf({ kind, ...args }: Clash): FieldProblem {
  return { path: FIELD_OF[kind], code: `clash-${kind}`, args }
}

/** Refuses a session that something of the consultation's own calendar stands in the way of, and says what. */
export async function fitsCalendar(
  act: Act,
  file: ConsultationFile,
  plan: SessionPlan,
): Promise<Result<void, Refusal>> {
  const { organisationId } = file
  const { day, room, specialists } = plan
  await lockCalendar(act.db, organisationId)
  const sessions = await listSessions(act.db, organisationId, { from: day, to: day })
  const facts = {
    bookings: sessions.filter(({ fileId }) => fileId !== file.id),
    hours: await listHours(act.db, organisationId),
    absences: await listAbsences(act.db, organisationId, day),
    capacity: await findCapacity(act.db, organisationId, day),
  }
  const clashes = clashesOf({ ...plan, room, specialists }, facts)
  if (clashes.length === 0) return ok(undefined)
  return refuse('consultation.day-clash', {
    status: 'state',
    cite: [ACTS.consultation, ACTS.numbersReading],
    fields: clashes.map(problemOf),
  })
}

/**
 * A consultation that has said how many sessions a day holds keeps a queue: nobody is moved up in it. Where nobody has
 * to wait, as every child gets a day at once, there is none.
 */
export async function keepsQueue(
  act: Act,
  file: ConsultationFile,
  { day, plannedOn }: { readonly day: LocalDate; readonly plannedOn: LocalDate | undefined },
): Promise<Result<void, Refusal>> {
  const { organisationId, openedOn, state } = file
  if (!takesFromQueue({ state, plannedOn }, day)) return ok(undefined)
  if ((await findCapacity(act.db, organisationId, act.today)) === undefined) return ok(undefined)
  const waiting = await listWaiting(act.db, organisationId)
  const planned = await listPlanned(act.db, organisationId)
  const ahead = overtaken({ fileId: file.id, requestedOn: openedOn }, day, { waiting, planned })
  if (ahead.length === 0) return ok(undefined)
  return refuse('consultation.others-asked-earlier', {
    cite: [ACTS.equalAccess, ACTS.togetherReading],
    facts: { ahead: ahead.length },
  })
}
