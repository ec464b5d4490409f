import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageInMonths, ageOn, birthday, hasReached } from './age.ts'
import { addDays, fromDayNumber, isAfter, localDate, monthAnniversary } from './local-date.ts'

describe('age', () => {
  it('DEC-4 A3 keeps the 29 February birthday on 1 March in a common year', () => {
    const birth = localDate('2024-02-29')
    expect(birthday(birth, 3)).toBe('2027-03-01')
    expect(birthday(birth, 4)).toBe('2028-02-29')
    expect(hasReached(birth, 3, localDate('2027-02-28'))).toBe(false)
    expect(hasReached(birth, 3, localDate('2027-03-01'))).toBe(true)
  })

  it('DEC-4 reaches an age on the birthday itself', () => {
    const birth = localDate('2005-11-02')
    expect(hasReached(birth, 18, localDate('2023-11-01'))).toBe(false)
    expect(hasReached(birth, 18, localDate('2023-11-02'))).toBe(true)
    expect(hasReached(birth, 0, localDate('2005-11-01'))).toBe(false)
  })

  it('counts completed years, months and days', () => {
    expect(ageOn(localDate('2024-01-10'), localDate('2024-01-10'))).toEqual({ years: 0, months: 0, days: 0 })
    expect(ageOn(localDate('2024-01-10'), localDate('2027-01-09'))).toEqual({
      years: 2,
      months: 11,
      days: 30,
    })
    expect(ageOn(localDate('2024-01-31'), localDate('2024-02-29'))).toEqual({ years: 0, months: 0, days: 29 })
    expect(ageOn(localDate('2024-01-31'), localDate('2024-03-01'))).toEqual({ years: 0, months: 1, days: 0 })
    expect(() => ageOn(localDate('2024-01-10'), localDate('2024-01-09'))).toThrow(RangeError)
  })

  it('agrees with itself: years by months and years by birthdays are the same', () => {
    const day = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (from, days) => {
        const birth = fromDayNumber(from)
        const on = addDays(birth, days)
        const age = ageOn(birth, on)
        expect(hasReached(birth, age.years, on)).toBe(true)
        expect(hasReached(birth, age.years + 1, on)).toBe(false)
        expect(age.years * 12 + age.months).toBe(ageInMonths(birth, on))
        expect(addDays(monthAnniversary(birth, age.years * 12 + age.months), age.days)).toBe(on)
        expect(isAfter(monthAnniversary(birth, age.years * 12 + age.months + 1), on)).toBe(true)
      }),
    )
  })
})
