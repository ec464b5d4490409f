import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromDayNumber, localDate } from './local-date.ts'
import { ALMATY, localDateAt, startOfDay } from './zone.ts'

describe('zones', () => {
  it('DEC-10 knows Almaty at +06 on 29 February 2024 and at +05 from 1 March 2024', () => {
    expect(startOfDay(localDate('2024-02-29'), ALMATY).toISOString()).toBe('2024-02-28T18:00:00.000Z')
    expect(startOfDay(localDate('2024-03-01'), ALMATY).toISOString()).toBe('2024-02-29T19:00:00.000Z')
    expect(localDateAt(new Date('2024-02-29T18:59:59.999Z'), ALMATY)).toBe('2024-02-29')
    expect(localDateAt(new Date('2024-02-29T19:00:00Z'), ALMATY)).toBe('2024-03-01')
  })

  it('DEC-4 uses the zone of residence for the day of an event', () => {
    const instant = new Date('2023-12-31T18:30:00Z')
    expect(localDateAt(instant, ALMATY)).toBe('2024-01-01')
    expect(localDateAt(instant, 'Asia/Aqtau')).toBe('2023-12-31')
  })

  it('starts every day at its first instant in any zone', () => {
    const zones = [
      'Asia/Almaty',
      'Asia/Aqtau',
      'America/Sao_Paulo',
      'Europe/London',
      'Pacific/Auckland',
      'UTC',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 3_700, max: 21_500 }), (zone, day) => {
        const date = fromDayNumber(day)
        const start = startOfDay(date, zone)
        expect(localDateAt(start, zone)).toBe(date)
        expect(localDateAt(new Date(start.getTime() - 1), zone)).toBe(addDays(date, -1))
      }),
      { numRuns: 300 },
    )
  })

  it('reads instants before 1970 and with milliseconds', () => {
    expect(localDateAt(new Date('1969-12-31T23:59:59.500Z'), 'UTC')).toBe('1969-12-31')
    expect(() => localDateAt(new Date(0), 'Asia/Nowhere')).toThrow(RangeError)
  })
})
