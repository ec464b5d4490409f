import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { capacityCalendar } from './capacity-calendar.ts'

const day = localDate

describe('the calendar of places', () => {
  it('counts every place once on each day, the first and the last day out of service included', () => {
    const calendar = capacityCalendar(
      [
        { state: 'free', outages: [{ from: day('2024-01-09'), to: day('2024-01-10') }] },
        { state: 'free', outages: [] },
        { state: 'reserved', outages: [] },
        { state: 'occupied', outages: [] },
      ],
      { from: day('2024-01-08'), days: 4 },
    )
    expect(calendar.map(({ free, out }) => [free, out])).toEqual([
      [2, 0],
      [1, 1],
      [1, 1],
      [2, 0],
    ])
    for (const { free, held, occupied, out } of calendar) expect(free + held + occupied + out).toBe(4)
    expect(calendar[3]).toMatchObject({ day: '2024-01-11', held: 1, occupied: 1 })
  })
})
