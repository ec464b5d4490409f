import { localDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { clockKindOf, concerns, countDown } from './clock.ts'
import { CLOSED_STATES } from './states.ts'

const calendar = workingCalendar()
const left = (due: string, today: string, termId: string | undefined) =>
  countDown({ due: localDate(due), termId }, localDate(today), calendar)

describe('the clock over a request', () => {
  it('DEC-10 counts what is left in working days, over New Year without its days off', () => {
    expect(left('2024-01-25', '2024-01-04', 'placement.arrive')).toEqual({ daysLeft: 15, unit: 'working' })
    expect(left('2023-12-19', '2023-12-14', 'placement.notify')).toEqual({ daysLeft: 2, unit: 'working' })
  })

  it('DEC-10 counts how late a notification is in working days', () => {
    expect(left('2023-12-19', '2023-12-27', 'placement.notify')).toEqual({ daysLeft: -6, unit: 'working' })
    expect(left('2023-12-19', '2023-12-19', 'placement.notify')).toEqual({ daysLeft: 0, unit: 'working' })
  })

  it('says calendar days on the day of rest right after a last day, when no working day has passed', () => {
    expect(left('2024-01-12', '2024-01-13', 'placement.choose')).toEqual({ daysLeft: -1, unit: 'calendar' })
  })

  it('REP-STD-21 counts a deferral in calendar days', () => {
    expect(left('2024-02-26', '2024-02-20', 'placement.defer')).toEqual({ daysLeft: 6, unit: 'calendar' })
    expect(left('2024-02-26', '2024-02-28', undefined)).toEqual({ daysLeft: -2, unit: 'calendar' })
  })

  it('counts calendar days beyond the years of the calendar instead of failing', () => {
    expect(left('2090-01-12', '2090-01-15', 'placement.choose')).toEqual({ daysLeft: -3, unit: 'calendar' })
  })

  it('stands over a request only while its step is ahead', () => {
    expect(clockKindOf('decided')).toBe('placement.notify')
    expect(clockKindOf('choice-overdue')).toBe('placement.choose')
    expect(clockKindOf('queued')).toBeUndefined()
    for (const state of CLOSED_STATES) expect(clockKindOf(state)).toBeUndefined()
  })

  it('DEC-11 shows no term to the family before receipt is proved', () => {
    expect(concerns('placement.follow-up', 'representative')).toBe(false)
    expect(concerns('placement.follow-up', 'ed-specialist')).toBe(true)
    expect(concerns('placement.choose', 'representative')).toBe(true)
  })
})
