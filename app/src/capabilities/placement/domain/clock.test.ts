import { localDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { countDown, listClocks } from './clock.ts'
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
    const clocks = new Map(listClocks('ed-specialist'))
    expect(clocks.get('decided')).toBe('placement.notify')
    expect(clocks.get('choice-overdue')).toBe('placement.choose')
    for (const state of ['queued', ...CLOSED_STATES] as const) expect(clocks.has(state)).toBe(false)
  })

  it('DEC-11 knows no term of the family before receipt is proved', () => {
    for (const role of ['representative', 'recipient'] as const) {
      const states = listClocks(role).map(([state]) => state)
      expect(states).not.toContain('notified')
      expect(states).toContain('choosing')
    }
    expect(listClocks('ed-specialist')).toContainEqual(['notified', 'placement.follow-up'])
  })
})
