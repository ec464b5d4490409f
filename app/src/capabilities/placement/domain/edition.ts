import { isAfter, type LocalDate, type WorkingCalendar } from '@tirek/kernel'
import { editionOn, type ParameterId, term } from '@tirek/law'
import { DEADLINES } from './deadlines.ts'

/**
 * The day whose edition of the Standard gives a request its terms: that of the application, whatever has come into force since
 * (DEC-89). Before the Standard there was no edition to keep, and the day of the step stands.
 */
export function rulesOf(appliedOn: LocalDate): { readonly rulesOf?: LocalDate } {
  return editionOn('order-263', appliedOn).kind === 'edition' ? { rulesOf: appliedOn } : {}
}

/** Terms of the person, who has been told their last day. */
const TOLD: readonly string[] = [DEADLINES.choose, DEADLINES.arrive, DEADLINES.transfer]

/** Whether a term is the person's own. */
export function isToldTerm(kind: string): boolean {
  return TOLD.includes(kind)
}

/** A running term as its row says it. */
export type RunningTerm = {
  readonly kind: string
  readonly termId: ParameterId
  readonly startsOn: LocalDate
  readonly dueOn: LocalDate
}

/**
 * The last day of a running term by another calendar. A term that a person has been told of is never made shorter, and every
 * other is what the calendar says (DEC-89).
 */
export function recount(running: RunningTerm, appliedOn: LocalDate, calendar: WorkingCalendar): LocalDate {
  const counted = term(running.termId, running.startsOn, calendar, rulesOf(appliedOn).rulesOf).due
  return isToldTerm(running.kind) && isAfter(running.dueOn, counted) ? running.dueOn : counted
}
