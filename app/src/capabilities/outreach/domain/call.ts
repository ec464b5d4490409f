import {
  ALMATY,
  addDays,
  type Edges,
  type LocalDate,
  leadsOn,
  startOfDay,
  type WorkingCalendar,
} from '@tirek/kernel'

/** The terms of a person before which somebody must be reached. */
export const REACH_TERMS = ['notify', 'choose', 'arrive'] as const
export type ReachTerm = (typeof REACH_TERMS)[number]

/** Why the SMS did not go: its channel, the base of numbers, or the number itself. */
export const REASONS = ['sms-down', 'base-down', 'not-accepted'] as const
export type Reason = (typeof REASONS)[number]

export const CALL_STATES = ['open', 'reached', 'moved', 'lapsed'] as const
export type CallState = (typeof CALL_STATES)[number]

/** What may be done with a call that is due. */
export const CALL_EDGES = { record: { from: ['open'] } } as const satisfies Edges<string, CallState>

/** Whether an event is possible in a state. */
export const isCallEvent = leadsOn<keyof typeof CALL_EDGES, CallState>(CALL_EDGES)

/** How somebody was, or was not, reached. */
export const HOWS = ['call', 'visit'] as const
export const OUTCOMES = ['reached', 'not-reached'] as const

/** How long before its end a term is spoken of, and when the department goes home. */
export type ReachSettings = { readonly hours: number; readonly closes: number }

const HOUR_MS = 3_600_000

/** A term is over when its last day is over. */
export function endOf(due: LocalDate): Date {
  return startOfDay(addDays(due, 1), ALMATY)
}

/**
 * When somebody must be spoken to at the latest: so many hours before the end of the term, and before the department goes
 * home on the last working day of it, for a call that appears at night helps nobody.
 */
export function remindAt(due: LocalDate, { hours, closes }: ReachSettings, calendar: WorkingCalendar): Date {
  const closing = startOfDay(lastWorkingDay(due, calendar), ALMATY).getTime() + closes * HOUR_MS
  return new Date(Math.min(endOf(due).getTime(), closing) - hours * HOUR_MS)
}

function lastWorkingDay(due: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = due
  while (calendar.covers(day) && !calendar.isWorkingDay(day)) day = addDays(day, -1)
  return day
}
