import { createWorkingCalendar, localDate } from '@tirek/kernel'
import {
  CALENDAR_FACTS,
  compileCalendar,
  countTerm,
  type Parameter,
  parameter,
  workingCalendar,
} from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { recount, rulesOf } from './edition.ts'

// The same calendar with one more day of rest that a later edition of the working days brings.
const later = createWorkingCalendar(
  compileCalendar({
    ...CALENDAR_FACTS,
    edition: 'later',
    religious: [
      ...CALENDAR_FACTS.religious,
      { id: 'kurban-ait', date: localDate('2024-01-16'), mark: 'seen', source: 'test' },
    ],
  }),
  'five-day',
)
const [START, DUE] = [localDate('2024-01-08'), localDate('2024-01-22')]

describe('the edition that a request keeps', () => {
  it('DEC-89 is that of its day, and there is none before the Standard', () => {
    expect(rulesOf(localDate('2024-01-08'))).toEqual({ rulesOf: '2024-01-08' })
    expect(rulesOf(localDate('2023-06-30'))).toEqual({})
  })

  it('DEC-89 counts side by side: a request of before keeps fifteen days, one of after has the days of the later edition', () => {
    const july = parameter('placement.arrive')
    const [first] = july.values
    if (first === undefined) throw new Error('the term has a value')
    const changed = localDate('2024-02-01')
    const both: Parameter = {
      ...july,
      values: [
        { ...first, to: localDate('2024-01-31') },
        { ...first, from: changed, value: 20 },
      ],
    }
    const from = localDate('2024-02-05')
    const daysOf = (day: string) => {
      const counted = countTerm(both, from, workingCalendar(), rulesOf(localDate(day)).rulesOf ?? from)
      return counted.ok ? [counted.value.value, counted.value.parameterEdition] : undefined
    }
    expect(daysOf('2024-01-15')).toEqual([15, `placement.arrive/${first.from}`])
    expect(daysOf('2024-02-02')).toEqual([20, 'placement.arrive/2024-02-01'])
  })

  it('DEC-10 DEC-89 gives the person a day of rest more, takes none back, and counts the term of the state as it is', () => {
    const told = {
      kind: 'placement.choose',
      termId: 'placement.choose',
      startsOn: START,
      dueOn: DUE,
    } as const
    expect(recount(told, START, workingCalendar())).toBe('2024-01-22')
    expect(recount(told, START, later)).toBe('2024-01-23')
    expect(recount({ ...told, dueOn: localDate('2024-01-25') }, START, workingCalendar())).toBe('2024-01-25')
    const state = {
      kind: 'placement.notify',
      termId: 'placement.notify',
      startsOn: localDate('2024-01-15'),
    } as const
    expect(recount({ ...state, dueOn: localDate('2024-01-17') }, START, later)).toBe('2024-01-18')
    expect(recount({ ...state, dueOn: localDate('2024-01-18') }, START, workingCalendar())).toBe('2024-01-17')
  })
})
