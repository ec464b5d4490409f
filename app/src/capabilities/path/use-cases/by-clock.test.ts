import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkItem } from '#platform/path/contract.ts'
import { byClock } from './by-clock.ts'

const item = (key: string, more: Partial<WorkItem>): WorkItem => ({
  key,
  title: key,
  count: 1,
  href: '/',
  ...more,
})
const keys = (items: readonly WorkItem[]) => byClock(items).map(({ key }) => key)

describe('the order of the work of a member of staff', () => {
  it('LAW-3-1 puts what is late first, then the nearest last day, then what has no clock, then empty lists', () => {
    const items = [
      item('empty', { count: 0 }),
      item('no-clock', {}),
      item('next-week', { nextDue: localDate('2024-03-11') }),
      item('tomorrow', { nextDue: localDate('2024-03-05') }),
      item('late', { late: 2, nextDue: localDate('2024-03-01') }),
    ]
    expect(keys(items)).toEqual(['late', 'tomorrow', 'next-week', 'no-clock', 'empty'])
  })

  it('LAW-3-1 loses and invents no line', () => {
    const some = fc.array(fc.record({ count: fc.nat(3), late: fc.nat(2) }), { maxLength: 8 })
    fc.assert(
      fc.property(some, (figures) => {
        const items = figures.map((one, i) => item(String(i), one))
        expect(keys(items).sort()).toEqual(items.map(({ key }) => key).sort())
      }),
    )
  })
})
