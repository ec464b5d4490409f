import {
  addDays,
  type CalendarData,
  type LocalDate,
  localDate,
  type WeekRegime,
  weekday,
} from '@tirek/kernel'
import type { CalendarFacts, HolidayFact } from './facts.ts'

type DayOff = CalendarData['daysOff'][number]

const REGIMES: readonly WeekRegime[] = ['five-day', 'six-day']
const FIVE_DAY_ONLY: readonly WeekRegime[] = ['five-day']

/** Applies the rules of the Labour Code (art. 84, 85) to the facts; the result is what the working calendar reads. */
export function compileCalendar(facts: CalendarFacts): CalendarData {
  const holidays = listYears(facts).flatMap((year) => holidaysOf(facts.holidays, year))
  const fixed: readonly DayOff[] = [
    ...holidays.map((date): DayOff => ({ date, why: 'holiday', regimes: REGIMES })),
    ...facts.transfers.map(
      ({ dayOff }): DayOff => ({ date: dayOff, why: 'moved-rest-day', regimes: FIVE_DAY_ONLY }),
    ),
    ...facts.religious.map(({ date }): DayOff => ({ date, why: 'religious-holiday', regimes: REGIMES })),
  ]

  return {
    edition: facts.edition,
    from: localDate(`${facts.fromYear}-01-01`),
    to: localDate(`${facts.toYear}-12-31`),
    daysOff: [...REGIMES.flatMap((regime) => substitutes(holidays, fixed, regime)), ...fixed],
    workingRestDays: facts.transfers.map(({ restDay }) => ({ date: restDay, regimes: FIVE_DAY_ONLY })),
  }
}

// A holiday that falls on a day of rest gives the next day that is otherwise worked (art. 84); religious days do not.
function substitutes(holidays: readonly LocalDate[], fixed: readonly DayOff[], regime: WeekRegime): DayOff[] {
  const taken = new Set(fixed.filter(({ regimes }) => regimes.includes(regime)).map(({ date }) => date))
  const moved: DayOff[] = []
  for (const holiday of holidays.filter((date) => isRestDay(date, regime))) {
    let date = addDays(holiday, 1)
    while (isRestDay(date, regime) || taken.has(date)) date = addDays(date, 1)
    taken.add(date)
    moved.push({ date, why: 'moved-rest-day', regimes: [regime] })
  }
  return moved
}

function isRestDay(date: LocalDate, regime: WeekRegime): boolean {
  return weekday(date) >= (regime === 'five-day' ? 6 : 7)
}

function holidaysOf(holidays: readonly HolidayFact[], year: number): LocalDate[] {
  return holidays
    .filter(({ fromYear = year, toYear = year }) => fromYear <= year && year <= toYear)
    .map(({ monthDay }) => localDate(`${year}-${monthDay}`))
    .sort()
}

function listYears({ fromYear, toYear }: CalendarFacts): readonly number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index)
}
