import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, fromDayNumber, isBefore, localDate } from './local-date.ts'
import { type CalendarData, CalendarNotCovered, createWorkingCalendar } from './working-calendar.ts'

const BOTH = ['five-day', 'six-day'] as const
const data: CalendarData = {
  edition: 'test',
  from: localDate('2023-01-01'),
  to: localDate('2024-12-31'),
  daysOff: [
    { date: localDate('2023-07-06'), why: 'holiday', regimes: BOTH },
    { date: localDate('2023-07-07'), why: 'moved-rest-day', regimes: ['five-day'] },
    { date: localDate('2023-12-16'), why: 'holiday', regimes: BOTH },
    { date: localDate('2023-12-18'), why: 'moved-rest-day', regimes: ['five-day'] },
    { date: localDate('2024-01-01'), why: 'holiday', regimes: BOTH },
  ],
  workingRestDays: [{ date: localDate('2023-07-01'), regimes: ['five-day'] }],
}
const five = createWorkingCalendar(data, 'five-day')
const six = createWorkingCalendar(data, 'six-day')

const day = fc.integer({ min: 19_358, max: 20_000 }).map(fromDayNumber)
const count = fc.integer({ min: 0, max: 60 })

describe('working calendar', () => {
  it('DEC-10 starts the next day and names every day it passes over', () => {
    expect(five.addWorkingDays(localDate('2023-12-14'), 2)).toEqual({
      due: '2023-12-19',
      skipped: [
        { date: '2023-12-16', why: 'holiday' },
        { date: '2023-12-17', why: 'weekend' },
        { date: '2023-12-18', why: 'moved-rest-day' },
      ],
    })
    expect(six.addWorkingDays(localDate('2023-12-14'), 2).due).toBe('2023-12-18')
  })

  it('applies transfers of rest days to the week regime they are made for', () => {
    expect(five.isWorkingDay(localDate('2023-07-01'))).toBe(true)
    expect(five.isWorkingDay(localDate('2023-07-07'))).toBe(false)
    expect(six.isWorkingDay(localDate('2023-07-07'))).toBe(true)
    expect(six.isWorkingDay(localDate('2023-07-02'))).toBe(false)
  })

  it('DEC-10 rolls the end of a calendar-day term forward and skips nothing inside it', () => {
    expect(five.addCalendarDays(localDate('2024-01-25'), 30)).toEqual({
      due: '2024-02-26',
      skipped: [
        { date: '2024-02-24', why: 'weekend' },
        { date: '2024-02-25', why: 'weekend' },
      ],
    })
    expect(five.addCalendarDays(localDate('2024-01-25'), 1)).toEqual({ due: '2024-01-26', skipped: [] })
  })

  it('takes n = 0 as rolling forward and refuses other odd counts', () => {
    expect(five.addWorkingDays(localDate('2024-01-01'), 0).due).toBe('2024-01-02')
    expect(() => five.addWorkingDays(localDate('2024-01-01'), -1)).toThrow(RangeError)
    expect(() => five.addCalendarDays(localDate('2024-01-01'), 1.5)).toThrow(RangeError)
  })

  it('never guesses a day beyond its data', () => {
    expect(five.covers(localDate('2024-12-31'))).toBe(true)
    expect(five.covers(localDate('2025-01-01'))).toBe(false)
    expect(() => five.addWorkingDays(localDate('2024-12-31'), 1)).toThrow(CalendarNotCovered)
    expect(() => five.isWorkingDay(localDate('2022-12-31'))).toThrow(
      '2022-12-31 is outside working calendar test',
    )
    expect(() => five.workingDaysBetween(localDate('2022-12-31'), localDate('2023-01-01'))).toThrow(
      CalendarNotCovered,
    )
  })

  it('counts and adds working days consistently in both regimes', () => {
    fc.assert(
      fc.property(fc.constantFrom(five, six), day, count, (calendar, from, n) => {
        const { due, skipped } = calendar.addWorkingDays(from, n)
        expect(calendar.isWorkingDay(due)).toBe(true)
        expect(skipped.every(({ date }) => !calendar.isWorkingDay(date))).toBe(true)
        if (n === 0) return
        expect(calendar.workingDaysBetween(from, due)).toBe(n)
        expect(calendar.workingDaysBetween(due, from)).toBe(-n)
        expect(daysBetween(from, due)).toBe(n + skipped.length)
      }),
    )
  })

  it('is monotone: a later start never falls due earlier', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const next = addDays(from, 1)
        expect(isBefore(five.addWorkingDays(next, n).due, five.addWorkingDays(from, n).due)).toBe(false)
        expect(isBefore(five.rollForward(from).due, from)).toBe(false)
      }),
    )
  })
})
