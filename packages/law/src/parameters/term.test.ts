import { type LocalDate, localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../calendar/working-calendar.ts'
import { ParameterNotInForce } from './parameter.ts'
import { findTerm, term } from './term.ts'

function due(id: Parameters<typeof term>[0], from: string): LocalDate {
  return term(id, localDate(from)).due
}

describe('terms of the Standard', () => {
  it('REP-STD-16 A11 notifies within 2 working days of the decision', () => {
    expect(due('placement.notify', '2023-12-14')).toBe('2023-12-19')
  })

  it('REP-STD-18 A11 gives 10 working days after receipt for the choice', () => {
    expect(due('placement.choose', '2023-12-19')).toBe('2024-01-04')
  })

  it('REP-STD-20 A11 gives 15 working days to arrive, and Sunday 7 January does not shift', () => {
    expect(due('placement.arrive', '2024-01-04')).toBe('2024-01-25')
  })

  it('REP-STD-20 A16 A17 gives the first in the queue until 26 February and the next until 20 March', () => {
    expect(due('placement.arrive', '2024-02-05')).toBe('2024-02-26')
    expect(due('placement.arrive', '2024-02-27')).toBe('2024-03-20')
  })

  it('REP-STD-21 DEC-11 A12 adds 30 calendar days to the end of the arrival term and rolls to Monday', () => {
    const deferred = term('placement.defer', localDate('2024-01-25'))
    expect(deferred).toMatchObject({ due: '2024-02-26', value: 30, unit: 'calendar-days' })
    expect(deferred.skipped).toEqual([
      { date: '2024-02-24', why: 'weekend' },
      { date: '2024-02-25', why: 'weekend' },
    ])
  })

  it('DEC-10 explains a term: value, unit, citation, skipped days, editions of parameter and calendar', () => {
    expect(term('placement.notify', localDate('2023-12-14'))).toEqual({
      id: 'placement.notify',
      due: '2023-12-19',
      value: 2,
      unit: 'working-days',
      citation: { act: 'order-263', unit: 'p-7', mark: 'law' },
      skipped: [
        { date: '2023-12-16', why: 'holiday' },
        { date: '2023-12-17', why: 'weekend' },
        { date: '2023-12-18', why: 'moved-rest-day' },
      ],
      parameterEdition: 'placement.notify/2023-07-01',
      calendarEdition: workingCalendar().edition,
    })
  })

  it('DEC-10 uses the week regime of the calendar it is given', () => {
    const six = workingCalendar('six-day')
    expect(term('placement.notify', localDate('2023-12-14'), six).due).toBe('2023-12-18')
  })

  it('DEC-11 follows up after 3 working days without proof of receipt, as the project’s default', () => {
    const followUp = term('order263.proof-of-receipt-follow-up', localDate('2023-12-14'))
    expect(followUp).toMatchObject({
      due: '2023-12-20',
      citation: { unit: 'DEC-11', mark: 'project-default' },
    })
  })

  it('DEC-8 counts reviews in months and a referral in working days', () => {
    expect(due('project.review-months', '2024-01-31')).toBe('2025-01-31')
    expect(due('project.review-months-under-three', '2023-11-30')).toBe('2024-02-29')
    expect(due('project.referral-service-level', '2024-03-01')).toBe('2024-03-11')
  })

  it('refuses a term before its first day, an age and an unknown id', () => {
    expect(() => term('placement.notify', localDate('2023-06-30'))).toThrow(ParameterNotInForce)
    expect(() => term('law343.majority-age', localDate('2024-01-01'))).toThrow('is no term')
    const day = localDate('2023-06-30')
    expect(findTerm('placement.notify', day)).toEqual({ ok: false, error: 'not-in-force' })
    expect(findTerm('law343.majority-age', day)).toEqual({ ok: false, error: 'not-a-term' })
    expect(findTerm('placement.unknown', day)).toEqual({ ok: false, error: 'unknown-parameter' })
  })
})
