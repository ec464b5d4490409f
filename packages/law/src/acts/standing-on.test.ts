import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { standingOn } from './standing-on.ts'
import type { ActId } from './types.ts'
import { findUnit } from './units.ts'

function standing(act: ActId, id: string, day: string) {
  const unit = findUnit(act, id)
  if (unit === undefined) throw new Error(`no unit ${id}`)
  return standingOn(unit, localDate(day))
}

describe('how a unit stood on a day', () => {
  it.each([
    // Inserted and excluded by № 56-VII of 26 June 2021, whose publication is not stored: from the day after, with a doubt.
    ['art-1-4-1', '2021-06-26', 'not-yet', true],
    ['art-1-4-1', '2021-06-27', 'in-force', true],
    ['art-1-12', '2021-06-26', 'in-force', true],
    ['art-1-12', '2021-06-27', 'excluded', true],
    // Nobody knows which act took it out.
    ['art-6-11', '2003-01-01', 'excluded', true],
    ['art-1-2', '2003-01-01', 'in-force', false],
  ] as const)('LAW-0-3 %s on %s is %s', (id, day, state, doubt) => {
    expect(standing('law-343', id, day)).toEqual({ state, doubt })
  })

  it('LAW-0-3 a point of the Standard stands from the day of its order', () => {
    expect(standing('order-263', 'p-7', '2023-06-30')).toEqual({ state: 'not-yet', doubt: false })
    expect(standing('order-263', 'p-7', '2023-07-01')).toEqual({ state: 'in-force', doubt: false })
    expect(standing('order-263', 'p-4', '2023-07-01').state).toBe('awaiting-text')
  })
})
