import {
  addMonths,
  type DueDate,
  err,
  type LocalDate,
  ok,
  type Result,
  type SkippedDay,
  type WorkingCalendar,
} from '@tirek/kernel'
import type { Citation } from '../acts/types.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import { answerOn, findParameter, type ParameterId, ParameterNotInForce } from './parameter.ts'
import type { Parameter, ParameterUnit } from './types.ts'

export type TermUnit = Extract<ParameterUnit, 'working-days' | 'calendar-days' | 'months'>

/** When something falls due, and everything needed to explain it. */
export type Term = {
  readonly id: string
  readonly due: LocalDate
  readonly value: number
  readonly unit: TermUnit
  readonly citation: Citation
  readonly skipped: readonly SkippedDay[]
  readonly parameterEdition: string
  readonly calendarEdition: string
}

export type TermProblem = 'unknown-parameter' | 'not-a-term' | 'not-in-force'

type Count = (from: LocalDate, value: number, calendar: WorkingCalendar) => DueDate

const COUNTS: Readonly<Record<TermUnit, Count>> = {
  'working-days': (from, value, calendar) => calendar.addWorkingDays(from, value),
  'calendar-days': (from, value, calendar) => calendar.addCalendarDays(from, value),
  months: (from, value) => ({ due: addMonths(from, value), skipped: [] }),
}

/**
 * Computes a term from the day of its starting event: working days begin the next day, a calendar-day term that ends
 * on a day off rolls forward (DEC-10). The value is that of the starting day. 'placement.defer' starts at the end of
 * the arrival term (DEC-11). `rulesOf` is the day whose edition a case keeps, when it is not the starting day (DEC-89).
 * @throws ParameterNotInForce, and CalendarNotCovered beyond the years of the calendar
 */
export function term(
  id: ParameterId,
  from: LocalDate,
  calendar: WorkingCalendar = workingCalendar(),
  rulesOf: LocalDate = from,
): Term {
  const found = findTerm(id, from, calendar, rulesOf)
  if (found.ok) return found.value
  if (found.error === 'not-in-force') throw new ParameterNotInForce(id, from)
  throw new RangeError(`${id} is no term`)
}

/** The same for ids and dates from outside, where a wrong one is an expected answer. */
export function findTerm(
  id: string,
  from: LocalDate,
  calendar: WorkingCalendar = workingCalendar(),
  rulesOf: LocalDate = from,
): Result<Term, TermProblem> {
  const parameter = findParameter(id)
  return parameter === undefined ? err('unknown-parameter') : countTerm(parameter, from, calendar, rulesOf)
}

/** findTerm for a parameter at hand. */
export function countTerm(
  parameter: Parameter,
  from: LocalDate,
  calendar: WorkingCalendar,
  rulesOf: LocalDate,
): Result<Term, TermProblem> {
  const { id } = parameter
  if (!isTermUnit(parameter.unit)) return err('not-a-term')

  const answer = answerOn(parameter, rulesOf)
  if (answer.kind === 'not-in-force') return err('not-in-force')

  const { due, skipped } = COUNTS[parameter.unit](from, answer.value, calendar)
  return ok({
    id,
    due,
    value: answer.value,
    unit: parameter.unit,
    citation: answer.cite,
    skipped,
    parameterEdition: `${id}/${answer.from}`,
    calendarEdition: calendar.edition,
  })
}

function isTermUnit(unit: ParameterUnit): unit is TermUnit {
  return Object.hasOwn(COUNTS, unit)
}
