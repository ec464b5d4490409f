import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  fromDayNumber,
  isAfter,
  isBefore,
  localDate,
  maxDate,
  minDate,
  monthOf,
  parseLocalDate,
  weekday,
  yearOf,
} from './local-date.ts'

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(fromDayNumber)

describe('LocalDate', () => {
  it('reads dates and tells a wrong shape from a day that does not exist', () => {
    expect(parseLocalDate('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' })
    expect(parseLocalDate('2023-02-29')).toEqual({ ok: false, error: 'no-such-day' })
    for (const text of ['1900-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-04-31', '0000-01-01'])
      expect(parseLocalDate(text)).toEqual({ ok: false, error: 'no-such-day' })
    for (const text of ['', '2024-2-9', '29.02.2024', '2024-02-29T00:00', ' 2024-02-29', '२०२४-०२-२९'])
      expect(parseLocalDate(text)).toEqual({ ok: false, error: 'format' })
    expect(() => localDate('2023-02-29')).toThrow(RangeError)
  })

  it('agrees with the proleptic Gregorian calendar of the platform for every day number', () => {
    expect(dayNumber(localDate('1970-01-01'))).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = fromDayNumber(day)
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(date)).toBe(day)
        expect(weekday(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
      }),
    )
  })

  it('keeps to the years 0001–9999', () => {
    expect(addDays(localDate('9999-12-30'), 1)).toBe('9999-12-31')
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(addDays(localDate('0001-01-02'), -1)).toBe('0001-01-01')
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(localDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => fromDayNumber(0.5)).toThrow(RangeError)
  })

  it('adds days and measures them back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('adds months to the same day or the last day of the month', () => {
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(localDate('2023-01-31'), 1)).toBe('2023-02-28')
    expect(addMonths(localDate('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(localDate('2024-01-15'), -1)).toBe('2023-12-15')
    expect(addMonths(localDate('2024-11-30'), 14)).toBe('2026-01-30')
  })

  it('orders dates and gives their parts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isBefore(a, b)).toBe(dayNumber(a) < dayNumber(b))
        expect(isAfter(a, b)).toBe(dayNumber(a) > dayNumber(b))
        expect(dayNumber(minDate(a, b))).toBe(Math.min(dayNumber(a), dayNumber(b)))
        expect(dayNumber(maxDate(a, b))).toBe(Math.max(dayNumber(a), dayNumber(b)))
      }),
    )
    const date = localDate('2027-03-01')
    expect([yearOf(date), monthOf(date), dayOf(date), weekday(date)]).toEqual([2027, 3, 1, 1])
  })
})
