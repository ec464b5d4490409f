import {
  type CalendarData,
  createWorkingCalendar,
  type WeekRegime,
  type WorkingCalendar,
} from '@tirek/kernel'
import { compileCalendar } from './compile.ts'
import { CALENDAR_FACTS } from './facts.ts'

/** The shipped calendar of 2022–2027 in the form that createWorkingCalendar reads. */
export const CALENDAR_DATA: CalendarData = compileCalendar(CALENDAR_FACTS)

const byRegime: Readonly<Record<WeekRegime, WorkingCalendar>> = {
  'five-day': createWorkingCalendar(CALENDAR_DATA, 'five-day'),
  'six-day': createWorkingCalendar(CALENDAR_DATA, 'six-day'),
}

/** The working calendar of the shipped data (DEC-10); days outside 2022–2027 are not covered. */
export function workingCalendar(regime: WeekRegime = 'five-day'): WorkingCalendar {
  return byRegime[regime]
}
