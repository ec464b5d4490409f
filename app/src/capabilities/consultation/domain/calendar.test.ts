import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesOf, type DayFacts, offerAfter, share, timeAfter, type Wanted } from './calendar.ts'

const DAY = localDate('2023-09-20')
const ROOM = { id: 'r1', name: '2-кабинет' }
const AIGUL = { id: 's1', name: 'Айгүл' }
const FREE: DayFacts = { bookings: [], hours: [], absences: [], capacity: undefined }

const wanted = (part: Partial<Wanted> = {}): Wanted => ({
  day: DAY,
  from: '10:00',
  until: '11:00',
  room: ROOM,
  specialists: [AIGUL],
  ...part,
})
const booking = { day: DAY, from: '10:30', until: '11:30', roomId: 'r1', specialistIds: ['s1'] }

describe('the calendar of a consultation', () => {
  it('LAW-10-1 lets a session be set while room and people are free', () => {
    expect(clashesOf(wanted(), FREE)).toEqual([])
    expect(clashesOf(wanted(), { ...FREE, bookings: [{ ...booking, from: '11:00' }] })).toEqual([])
  })

  it('LAW-10-1 names the room and the specialist that are taken, and when', () => {
    expect(clashesOf(wanted(), { ...FREE, bookings: [booking] })).toEqual([
      { kind: 'room-taken', what: '2-кабинет', from: '10:30', until: '11:30' },
      { kind: 'specialist-busy', what: 'Айгүл', from: '10:30', until: '11:30' },
    ])
  })

  it('LAW-10-1 says who is away and until when, and who does not work then', () => {
    const away = { id: 'a', specialistId: 's1', from: DAY, until: localDate('2023-09-22') }
    expect(clashesOf(wanted(), { ...FREE, absences: [away] })).toEqual([
      { kind: 'specialist-away', what: 'Айгүл', until: '2023-09-22' },
    ])
    const afternoon = [{ specialistId: 's1', weekday: 3, from: '14:00', until: '18:00' }]
    expect(clashesOf(wanted(), { ...FREE, hours: afternoon })).toEqual([
      { kind: 'outside-hours', what: 'Айгүл' },
    ])
    expect(clashesOf(wanted({ from: '14:00', until: '15:00' }), { ...FREE, hours: afternoon })).toEqual([])
  })

  it('LAW-10-1 sets no more sessions on a day than the consultation has said', () => {
    const other = { ...booking, roomId: undefined, specialistIds: [] }
    expect(clashesOf(wanted(), { ...FREE, bookings: [other], capacity: 1 })).toEqual([
      { kind: 'day-full', sessions: 1 },
    ])
    expect(clashesOf(wanted(), { ...FREE, bookings: [other], capacity: 2 })).toEqual([])
  })

  it('LAW-16-1 offers a new day to a family that could not come, from the second time a call or a visit', () => {
    expect([1, 2, 3].map((missed) => offerAfter(missed, DAY))).toEqual([
      'new-day',
      'call-or-visit',
      'call-or-visit',
    ])
  })

  it('counts hours within a day, and two sessions meet only when they share a minute', () => {
    expect(timeAfter('09:30', 90)).toBe('11:00')
    const minute = fc.integer({ min: 0, max: 1300 })
    const length = fc.integer({ min: 1, max: 120 })
    const slot = fc.tuple(minute, length).map(([from, minutes]) => {
      const start = timeAfter('00:00', from)
      return { day: DAY, from: start, until: timeAfter(start, minutes) }
    })
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        expect(share(a, b)).toBe(share(b, a))
        expect(share(a, b)).toBe(!(a.until <= b.from || b.until <= a.from))
      }),
    )
  })
})
