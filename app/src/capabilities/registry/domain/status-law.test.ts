import { addDays, fromDayNumber } from '@tirek/kernel'
import { doesSupportApply, supportEnd } from '@tirek/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChild } from './status.ts'

const DAY_2003 = 12_053

describe('registry and the law package', () => {
  it('LAW-3-2 take a person for a child to the day before Support ends by majority, and no longer', () => {
    const births = fc.integer({ min: DAY_2003, max: 20_000 }).map(fromDayNumber)
    fc.assert(
      fc.property(births, (birth) => {
        const { on } = supportEnd(birth, birth)
        expect([isChild(birth, addDays(on, -1)), isChild(birth, on)]).toEqual([true, false])
      }),
      { numRuns: 500 },
    )
  })

  it('LAW-19-1 know no child of the Law on a day before it came into force', () => {
    const days = fc.integer({ min: DAY_2003 - 400, max: DAY_2003 + 400 }).map(fromDayNumber)
    fc.assert(
      fc.property(days, (on) => {
        expect(isChild(addDays(on, -30), on)).toBe(doesSupportApply(on).kind === 'granted')
      }),
      { numRuns: 500 },
    )
  })
})
