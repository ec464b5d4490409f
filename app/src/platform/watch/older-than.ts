import { addDays, isBefore, type LocalDate, type WorkingCalendar } from '@tirek/kernel'
import { type ParameterId, term } from '@tirek/law'

/**
 * The last day from which a term is over today: what began on it or before stands still. Before the first year of the
 * calendar no days are counted: all that began there stands still.
 */
export function olderThan(termId: ParameterId, today: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = addDays(today, -1)
  while (calendar.covers(day) && !isBefore(term(termId, day, calendar).due, today)) day = addDays(day, -1)
  return day
}
