import { workingCalendar } from '@tirek/law'
import type { IsWorking } from '../domain/timetable.ts'

/** Days on which an organisation of support works: the six-day week of the calendar without its holidays. */
export const isWorking: IsWorking = (day) => workingCalendar('six-day').isWorkingDay(day)
