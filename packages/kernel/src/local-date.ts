import { err, ok, type Result } from './result.ts'

/** A legal day without time or zone, 'YYYY-MM-DD', years 0001–9999. Made only by the functions of this file. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAYS_BEFORE_1970 = 719_468
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

/** Reads 'YYYY-MM-DD'; 'format' when the shape is wrong, 'no-such-day' for 30 February and the like. */
export function parseLocalDate(text: string): Result<LocalDate, 'format' | 'no-such-day'> {
  const match = SHAPE.exec(text)
  if (match === null) return err('format')

  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? ok(text as LocalDate) : err('no-such-day')
}

/** The same for dates written in code. @throws RangeError when the text is no date */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (!parsed.ok) throw new RangeError(`not a date: ${text}`)
  return parsed.value
}

/** Days since 1970-01-01 (which is 0), for work in bulk. */
export function dayNumber(date: LocalDate): number {
  const month = monthOf(date)
  // A year counted from March puts the leap day last, so that month lengths form one linear pattern.
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970
}

/** The inverse of dayNumber. @throws RangeError outside the years 0001–9999 */
export function fromDayNumber(day: number): LocalDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`no such day: ${day}`)

  const shifted = day + DAYS_BEFORE_1970
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return format(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Adds calendar months; a day the month lacks becomes its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month] = shiftMonth(date, months)
  return format(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/**
 * The day on which this many months since the date are complete: the same day of the month, and where the month
 * lacks it the first day of the next one (DEC-4: born on 29 February, in a common year on 1 March).
 */
export function monthAnniversary(date: LocalDate, months: number): LocalDate {
  const [year, month] = shiftMonth(date, months)
  const day = dayOf(date)
  const length = daysInMonth(year, month)
  return day <= length ? format(year, month, day) : addDays(format(year, month, length), 1)
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a)
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumber(date))
}

/** weekday for a day number. */
export function weekdayOfDayNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10))
}

export function isBefore(a: LocalDate, b: LocalDate): boolean {
  return a < b
}

export function isAfter(a: LocalDate, b: LocalDate): boolean {
  return a > b
}

export function minDate(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((least, date) => (isBefore(date, least) ? date : least), first)
}

export function maxDate(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((greatest, date) => (isAfter(date, greatest) ? date : greatest), first)
}

function shiftMonth(date: LocalDate, months: number): readonly [year: number, month: number] {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  return [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function format(year: number, month: number, day: number): LocalDate {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`no such year: ${year}`)
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return text as LocalDate
}
