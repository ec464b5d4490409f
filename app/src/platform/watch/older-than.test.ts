import { localDate } from '@tirek/kernel'
import { term, workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { olderThan } from './older-than.ts'

describe('the last day from which a term is over', () => {
  it('DEC-79 is over for that day and not yet for the next working day', () => {
    const calendar = workingCalendar()
    const today = localDate('2024-03-29')
    const day = olderThan('project.watch-answer', today, calendar)
    expect(day).toBe('2024-03-18')
    expect(term('project.watch-answer', day, calendar).due < today).toBe(true)
    expect(term('project.watch-answer', localDate('2024-03-19'), calendar).due < today).toBe(false)
  })

  it('does not count days of which the calendar knows nothing', () => {
    expect(olderThan('project.watch-answer', localDate('2022-01-05'), workingCalendar())).toBe('2021-12-31')
  })
})
