import { localDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { endOf, isCallEvent, remindAt } from './call.ts'

const SETTINGS = { hours: 4, closes: 18 }
const at = (day: string, settings = SETTINGS) =>
  remindAt(localDate(day), settings, workingCalendar()).toISOString()

describe('when a person is reminded of a term', () => {
  it('DEC-85 is four hours before the department goes home on the last day', () => {
    // Thursday, 14:00 in Almaty, UTC+6 until March 2024 and UTC+5 since.
    expect(at('2024-01-11')).toBe('2024-01-11T08:00:00.000Z')
    expect(at('2024-04-11')).toBe('2024-04-11T09:00:00.000Z')
  })

  it('is on the last working day when the term ends on a day of rest', () => {
    // Sunday, 14 January 2024.
    expect(at('2024-01-14')).toBe('2024-01-12T08:00:00.000Z')
  })

  it('is never later than the hours before the end, whatever the department’s day', () => {
    const closes = 24
    expect(at('2024-01-11', { hours: 4, closes })).toBe('2024-01-11T14:00:00.000Z')
    for (const hours of [1, 4, 9])
      expect(
        endOf(localDate('2024-01-11')).getTime() - Date.parse(at('2024-01-11', { hours, closes })),
      ).toBeGreaterThanOrEqual(hours * 3_600_000)
  })

  it('a call is written down while it is open', () => {
    expect(isCallEvent('record', 'open')).toBe(true)
    for (const state of ['reached', 'moved', 'lapsed'] as const)
      expect(isCallEvent('record', state)).toBe(false)
  })
})
