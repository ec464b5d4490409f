import { addDays, localDate, weekday } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  busyWith,
  clash,
  clockOf,
  daysOf,
  meetingsOf,
  meetsOn,
  minutesOf,
  mondayOf,
  type Slot,
} from './timetable.ts'

const calendar = workingCalendar('six-day')
const isWorking = (day: Parameters<typeof calendar.isWorkingDay>[0]) => calendar.isWorkingDay(day)

const slot: Slot = {
  id: 'a',
  region: '610000000',
  organisationId: 'o',
  item: 'speech-therapy',
  format: 'group',
  name: 'Топ',
  weekday: 1,
  startsAt: 600,
  minutes: 40,
  room: '2-бөлме',
  specialistId: 's',
  specialistName: 'Логопед',
  capacity: 4,
  validFrom: localDate('2023-12-01'),
  validTo: localDate('2024-01-31'),
}

describe('the timetable', () => {
  it('keeps holidays by the working calendar', () => {
    const days = daysOf(slot, { from: slot.validFrom, to: slot.validTo }, isWorking)
    expect(days).not.toContain('2024-01-01')
    expect(days).toContain('2023-12-25')
    for (const day of days) expect(meetsOn(slot, day, isWorking)).toBe(true)
  })

  it('refuses one specialist or one room at the same time, and nothing else', () => {
    const at = (changes: Partial<Slot>): Slot => ({ ...slot, id: 'b', ...changes })
    expect(busyWith(at({ room: '3' }), [slot])?.why).toBe('specialist-busy')
    expect(busyWith(at({ specialistId: 'x', room: ' 2-БӨЛМЕ ' }), [slot])?.why).toBe('room-busy')
    expect(busyWith(at({ startsAt: 640 }), [slot])).toBeUndefined()
    expect(busyWith(at({ weekday: 2 }), [slot])).toBeUndefined()
    expect(
      busyWith(at({ validFrom: localDate('2024-02-01'), validTo: localDate('2024-03-01') }), [slot]),
    ).toBeUndefined()
    expect(busyWith(slot, [slot])).toBeUndefined()
  })

  it('clashes both ways or not at all', () => {
    const times = fc.record({
      weekday: fc.integer({ min: 1, max: 6 }),
      startsAt: fc.integer({ min: 360, max: 1200 }),
      minutes: fc.integer({ min: 5, max: 120 }),
    })
    fc.assert(
      fc.property(times, times, (one, other) => {
        const [a, b] = [
          { ...slot, ...one },
          { ...slot, ...other },
        ]
        expect(clash(a, b)).toBe(clash(b, a))
        expect(clash(a, a)).toBe(true)
      }),
    )
  })

  it('names the substitute of a day and leaves the other days as they are', () => {
    const period = { from: localDate('2023-12-04'), to: localDate('2023-12-11') }
    const change = {
      slotId: 'a',
      onDay: period.from,
      kind: 'substituted',
      reason: 'specialist-away',
      specialistId: 'z',
      specialistName: 'Орынбасар',
    } as const
    const names = meetingsOf([slot], [change], period, isWorking).map((one) => one.specialistName)
    expect(names).toEqual(['Орынбасар', 'Логопед'])
  })

  it('reads and says the clock', () => {
    for (const minutes of [0, 59, 60, 545, 1439]) expect(minutesOf(clockOf(minutes))).toBe(minutes)
    expect(minutesOf('25:00')).toBeUndefined()
    expect(minutesOf('9.05')).toBe(545)
    const day = localDate('2023-12-07')
    expect(weekday(mondayOf(day))).toBe(1)
    expect(mondayOf(addDays(mondayOf(day), 6))).toBe(mondayOf(day))
  })
})
