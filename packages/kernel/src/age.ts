import { daysBetween, isBefore, type LocalDate, monthAnniversary, monthOf, yearOf } from './local-date.ts'

/** Completed years, months and days. */
export type Age = { readonly years: number; readonly months: number; readonly days: number }

/** The n-th birthday; for a birth on 29 February in a common year it is 1 March (DEC-4). */
export function birthday(birth: LocalDate, n: number): LocalDate {
  return monthAnniversary(birth, n * 12)
}

/** Age n is reached at 00:00 of the n-th birthday (DEC-4): true on that day and after it. */
export function hasReached(birth: LocalDate, years: number, on: LocalDate): boolean {
  return !isBefore(on, birthday(birth, years))
}

/** Exact age on a day. @throws RangeError when the day is before the birth */
export function ageOn(birth: LocalDate, on: LocalDate): Age {
  const total = ageInMonths(birth, on)
  return {
    years: Math.floor(total / 12),
    months: total % 12,
    days: daysBetween(monthAnniversary(birth, total), on),
  }
}

/** Completed months of life on a day. @throws RangeError when the day is before the birth */
export function ageInMonths(birth: LocalDate, on: LocalDate): number {
  if (isBefore(on, birth)) throw new RangeError(`${on} is before the birth on ${birth}`)

  const begun = (yearOf(on) - yearOf(birth)) * 12 + monthOf(on) - monthOf(birth)
  return isBefore(on, monthAnniversary(birth, begun)) ? begun - 1 : begun
}
