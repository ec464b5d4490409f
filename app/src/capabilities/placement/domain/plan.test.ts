import { localDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { comparePlan, monthOf, type PlanLine } from './plan.ts'

const line = (over: Partial<PlanLine>): PlanLine => ({
  kind: 'social-psychological',
  content: 'сұхбат',
  timesAMonth: 4,
  agreedWith: 'ана',
  from: localDate('2024-01-10'),
  to: undefined,
  ...over,
})

describe('the plan of a month', () => {
  it('knows the days of a month, the leap day included', () => {
    expect(monthOf('2024-02-17')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(monthOf('2023-12')).toEqual({ first: '2023-12-01', last: '2023-12-31' })
  })

  it('REP-STD-33 puts the norm, the agreed and the given beside each other, and only of this month', () => {
    const given = [
      { kind: 'social-psychological', on: localDate('2024-01-12'), times: 1 },
      { kind: 'social-psychological', on: localDate('2024-01-19'), times: 2 },
      { kind: 'social-psychological', on: localDate('2024-02-01'), times: 1 },
      { kind: 'social-legal', on: localDate('2024-01-15'), times: 1 },
    ] as const
    const edition = {
      from: localDate('2024-01-01'),
      status: 'in-force',
      cite: cite('order-263', 'p-15'),
      limits: { kind: 'social-labour', timesAMonth: 8 },
    } as const
    const shown = comparePlan(monthOf('2024-01'), {
      lines: [line({}), line({ kind: 'social-household', from: localDate('2024-02-01') })],
      given,
      entered: [{ step: 'norms', edition }],
    })
    expect(
      shown.map(({ kind, line: own, times, norm }) => [kind, norm?.timesAMonth, own?.timesAMonth, times]),
    ).toEqual([
      ['social-psychological', undefined, 4, 3],
      ['social-labour', 8, undefined, 0],
      ['social-legal', undefined, undefined, 1],
    ])
  })

  it('takes the line that stood last in the month when it was changed', () => {
    const lines = [
      line({ to: localDate('2024-01-15') }),
      line({ timesAMonth: 6, from: localDate('2024-01-16') }),
    ]
    const [own] = comparePlan(monthOf('2024-01'), { lines, given: [], entered: [] })
    expect(own?.line?.timesAMonth).toBe(6)
  })
})
