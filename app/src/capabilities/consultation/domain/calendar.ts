import { isAfter, isBefore, type LocalDate, weekday } from '@tirek/kernel'
import { getValue } from '@tirek/law'

export const SESSION_MODES = ['consultation', 'home', 'remote', 'visiting'] as const
/** Where a session is: at the consultation, at the child's home, by video, or in another place the team goes to. */
export type SessionMode = (typeof SESSION_MODES)[number]

/** Part of a day, as hours on a clock: 'HH:MM'. */
export type Slot = { readonly day: LocalDate; readonly from: string; readonly until: string }

/** A session that is set or was held, without the child. */
export type Booking = Slot & {
  readonly roomId: string | undefined
  readonly specialistIds: readonly string[]
}

export type Named = { readonly id: string; readonly name: string }

/** A session that is wished for. */
export type Wanted = Slot & { readonly room: Named | undefined; readonly specialists: readonly Named[] }

/** Working hours of a specialist on one day of the week; 1 is Monday. */
export type Hours = {
  readonly specialistId: string
  readonly weekday: number
  readonly from: string
  readonly until: string
}

export type Absence = {
  readonly id: string
  readonly specialistId: string
  readonly from: LocalDate
  readonly until: LocalDate
}

/** What a day of the consultation holds already. */
export type DayFacts = {
  readonly bookings: readonly Booking[]
  readonly hours: readonly Hours[]
  readonly absences: readonly Absence[]
  /** Sessions that one day holds; undefined while the consultation has not said. */
  readonly capacity: number | undefined
}

/** Why a session cannot be set, with who or what is in the way. Never another child. */
export type Clash =
  | { readonly kind: 'room-taken'; readonly what: string; readonly from: string; readonly until: string }
  | { readonly kind: 'specialist-busy'; readonly what: string; readonly from: string; readonly until: string }
  | { readonly kind: 'specialist-away'; readonly what: string; readonly until: LocalDate }
  | { readonly kind: 'outside-hours'; readonly what: string }
  | { readonly kind: 'day-full'; readonly sessions: number }

const MINUTES_IN_HOUR = 60
const LAST_MINUTE = 24 * MINUTES_IN_HOUR - 1

const minutesOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * MINUTES_IN_HOUR + Number(minute)
}

/** The time so many minutes later on the same day; a day ends at 23:59. */
export function timeAfter(time: string, minutes: number): string {
  const total = Math.min(minutesOf(time) + minutes, LAST_MINUTE)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(total / MINUTES_IN_HOUR))}:${two(total % MINUTES_IN_HOUR)}`
}

/** How long a session is when nobody says otherwise: a default of the project. */
export function sessionMinutes(on: LocalDate): number {
  return getValue('project.session-hours', on).value * MINUTES_IN_HOUR
}

/** Whether two parts of a day share a minute; one may begin when the other ends. */
export function share(a: Slot, b: Slot): boolean {
  return a.day === b.day && a.from < b.until && b.from < a.until
}

export function isAway(absence: Absence, day: LocalDate): boolean {
  return !isBefore(day, absence.from) && !isAfter(day, absence.until)
}

/** Somebody who has no hours on record may be asked on any day; who has them, within them. */
function isOutsideHours(id: string, wanted: Slot, hours: readonly Hours[]): boolean {
  const own = hours.filter(({ specialistId }) => specialistId === id)
  if (own.length === 0) return false
  return !own.some(
    (one) => one.weekday === weekday(wanted.day) && one.from <= wanted.from && wanted.until <= one.until,
  )
}

function clashesOfRoom({ room, ...wanted }: Wanted, { bookings }: DayFacts): readonly Clash[] {
  if (room === undefined) return []
  return bookings
    .filter((one) => one.roomId === room.id && share(one, wanted))
    .map(({ from, until }) => ({ kind: 'room-taken' as const, what: room.name, from, until }))
}

function clashesOfSpecialist({ id, name }: Named, wanted: Slot, facts: DayFacts): readonly Clash[] {
  const away = facts.absences.filter((one) => one.specialistId === id && isAway(one, wanted.day))
  if (away.length > 0)
    return away.map(({ until }) => ({ kind: 'specialist-away' as const, what: name, until }))
  const busy = facts.bookings.filter((one) => one.specialistIds.includes(id) && share(one, wanted))
  const outside = isOutsideHours(id, wanted, facts.hours)
  return [
    ...(outside ? [{ kind: 'outside-hours' as const, what: name }] : []),
    ...busy.map(({ from, until }) => ({ kind: 'specialist-busy' as const, what: name, from, until })),
  ]
}

function clashOfDay({ day }: Slot, { bookings, capacity }: DayFacts): readonly Clash[] {
  const taken = bookings.filter((one) => one.day === day).length
  return capacity !== undefined && taken >= capacity ? [{ kind: 'day-full', sessions: capacity }] : []
}

/** All that stands in the way of a session, room and specialist by name; empty when it can be set. */
export function clashesOf(wanted: Wanted, facts: DayFacts): readonly Clash[] {
  return [
    ...clashOfDay(wanted, facts),
    ...clashesOfRoom(wanted, facts),
    ...wanted.specialists.flatMap((one) => clashesOfSpecialist(one, wanted, facts)),
  ]
}

/** What is offered to a family that could not come; nothing is ever taken from it. */
export type Offer = 'new-day' | 'call-or-visit'

/** Missed days from which a call or a visit is offered: a default of the project. */
export function missedBeforeVisit(on: LocalDate): number {
  return getValue('project.missed-days-before-visit', on).value
}

/** A new day at once; from the set number of missed days on, also a call or a visit at home. */
export function offerAfter(missed: number, on: LocalDate): Offer {
  return missed >= missedBeforeVisit(on) ? 'call-or-visit' : 'new-day'
}
