import { dayNumber, fromDayNumber, type LocalDate, weekdayOfDayNumber } from './local-date.ts'

export type WeekRegime = 'five-day' | 'six-day'
export type SkipReason = 'weekend' | 'holiday' | 'moved-rest-day' | 'religious-holiday'
export type SkippedDay = { readonly date: LocalDate; readonly why: SkipReason }
export type DueDate = { readonly due: LocalDate; readonly skipped: readonly SkippedDay[] }

/** Finished facts about every day that is not what its weekday says, for each week regime, both ends covered. */
export type CalendarData = {
  readonly edition: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly daysOff: readonly (SkippedDay & { readonly regimes: readonly WeekRegime[] })[]
  readonly workingRestDays: readonly { readonly date: LocalDate; readonly regimes: readonly WeekRegime[] }[]
}

export type WorkingCalendar = {
  readonly edition: string
  readonly regime: WeekRegime
  readonly isWorkingDay: (date: LocalDate) => boolean
  /** The n-th working day after the date; counting begins the next day (DEC-10). n = 0 rolls forward. */
  readonly addWorkingDays: (from: LocalDate, n: number) => DueDate
  /** The date itself, or the next working day when it is none. */
  readonly rollForward: (date: LocalDate) => DueDate
  /** n calendar days later, rolled forward (DEC-10); only the days rolled over count as skipped. */
  readonly addCalendarDays: (from: LocalDate, n: number) => DueDate
  /** Working days after a up to and including b; negative when b is earlier. */
  readonly workingDaysBetween: (a: LocalDate, b: LocalDate) => number
  /** False outside the years of the data, where every other method throws. */
  readonly covers: (date: LocalDate) => boolean
}

/** Asked about a day beyond the data: no working day is ever guessed. */
export class CalendarNotCovered extends RangeError {
  constructor(day: number, edition: string) {
    super(`${fromDayNumber(day)} is outside working calendar ${edition}`)
    this.name = 'CalendarNotCovered'
  }
}

type Days = {
  readonly edition: string
  readonly first: number
  readonly reasons: readonly (SkipReason | undefined)[]
  /** Working days from the first day of the data to this one inclusive. */
  readonly workedUpTo: Int32Array
}

/** Builds the calendar of one week regime from data; lookups are by index, without searching. */
export function createWorkingCalendar(data: CalendarData, regime: WeekRegime): WorkingCalendar {
  const days = indexDays(data, regime)
  const rollForward = (date: LocalDate) => collect(days, dayNumber(date), 0)

  return {
    edition: data.edition,
    regime,
    isWorkingDay: (date) => reasonOn(days, dayNumber(date)) === undefined,
    addWorkingDays: (from, n) => {
      assertCount(n)
      return n === 0 ? rollForward(from) : collect(days, dayNumber(from) + 1, n - 1)
    },
    rollForward,
    addCalendarDays: (from, n) => {
      assertCount(n)
      return collect(days, dayNumber(from) + n, 0)
    },
    workingDaysBetween: (a, b) => workedUpTo(days, dayNumber(b)) - workedUpTo(days, dayNumber(a)),
    covers: (date) => data.from <= date && date <= data.to,
  }
}

function indexDays(data: CalendarData, regime: WeekRegime): Days {
  const first = dayNumber(data.from)
  const length = dayNumber(data.to) - first + 1
  const restFrom = regime === 'five-day' ? 6 : 7
  const reasons = Array.from({ length }, (_, index): SkipReason | undefined =>
    weekdayOfDayNumber(first + index) >= restFrom ? 'weekend' : undefined,
  )
  for (const { date, regimes } of data.workingRestDays)
    if (regimes.includes(regime)) reasons[dayNumber(date) - first] = undefined
  for (const { date, why, regimes } of data.daysOff)
    if (regimes.includes(regime)) reasons[dayNumber(date) - first] = why

  const workedUpTo = new Int32Array(length)
  let worked = 0
  for (const [index, reason] of reasons.entries()) {
    if (reason === undefined) worked += 1
    workedUpTo[index] = worked
  }
  return { edition: data.edition, first, reasons, workedUpTo }
}

// Walks from a day, passing over `workingDaysToPass` working days, to the next working day.
function collect(days: Days, fromDay: number, workingDaysToPass: number): DueDate {
  const skipped: SkippedDay[] = []
  let toPass = workingDaysToPass
  for (let day = fromDay; ; day += 1) {
    const why = reasonOn(days, day)
    if (why !== undefined) skipped.push({ date: fromDayNumber(day), why })
    else if (toPass === 0) return { due: fromDayNumber(day), skipped }
    else toPass -= 1
  }
}

function reasonOn(days: Days, day: number): SkipReason | undefined {
  const index = day - days.first
  if (index < 0 || index >= days.reasons.length) throw new CalendarNotCovered(day, days.edition)
  return days.reasons[index]
}

function workedUpTo(days: Days, day: number): number {
  const worked = days.workedUpTo[day - days.first]
  if (worked === undefined) throw new CalendarNotCovered(day, days.edition)
  return worked
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`)
}
