import { daysBetween, type LocalDate, type WorkingCalendar } from '@tirek/kernel'
import { type Citation, findParameter } from '@tirek/law'
import { DEADLINES, type DeadlineKind } from './deadlines.ts'
import type { PlacementRole, State } from './states.ts'

/** The term that stands over a request where it is now: still running, or passed without the step. */
export type CaseClock = {
  readonly kind: DeadlineKind
  readonly due: LocalDate
  /** Parameter of the law package by which the term was counted; undefined for a day set otherwise. */
  readonly termId: string | undefined
  readonly cite: Citation
}

// A term that passed says something only as long as its step is still ahead.
const CLOCKS: Readonly<Partial<Record<State, DeadlineKind>>> = {
  decided: DEADLINES.notify,
  notified: DEADLINES.followUp,
  choosing: DEADLINES.choose,
  'choice-overdue': DEADLINES.choose,
  reserved: DEADLINES.arrive,
  deferred: DEADLINES.arrive,
  'not-arrived': DEADLINES.arrive,
  'on-leave': DEADLINES.leaveEnd,
}

/** The follow-up is the department's own task (project default): the family has no term before receipt is proved. */
export function concerns(kind: string, role: PlacementRole): boolean {
  return kind !== DEADLINES.followUp || (role !== 'recipient' && role !== 'representative')
}

/** States with a clock, each with the kind of its term, as far as the term concerns the reader. */
export function listClocks(role: PlacementRole): readonly (readonly [State, DeadlineKind])[] {
  return Object.entries(CLOCKS)
    .map(([state, kind]) => [state as State, kind] as const)
    .filter(([, kind]) => concerns(kind, role))
}

/** Days to the last day of a term, negative when it has passed, in the unit in which the term itself is counted. */
export type Countdown = { readonly daysLeft: number; readonly unit: 'working' | 'calendar' }

/**
 * Counts what is left of a term, or how long ago it passed: working days for a term of working days (DEC-10). On a
 * day of rest right after the last day no working day has passed yet, so calendar days are said.
 */
export function countDown(
  clock: Pick<CaseClock, 'due' | 'termId'>,
  today: LocalDate,
  calendar: WorkingCalendar,
): Countdown {
  const { due, termId } = clock
  const inCalendarDays = { daysLeft: daysBetween(today, due), unit: 'calendar' } as const
  const isWorking = findParameter(termId ?? '')?.unit === 'working-days'
  if (!isWorking || !calendar.covers(today) || !calendar.covers(due)) return inCalendarDays
  const working = calendar.workingDaysBetween(today, due)
  return working === 0 && due !== today ? inCalendarDays : { daysLeft: working, unit: 'working' }
}
