import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysToFirst, hideParts, hideSmall, median, OUTCOMES, tally } from './delivery.ts'

const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 40 })
const volumes = fc.integer({ min: 1, max: 60 })

describe('entitlement against delivery', () => {
  it('LAW-17-2 DEC-74 never takes a session from a child because the family did not come or the organisation cancelled', () => {
    fc.assert(
      fc.property(volumes, outcomes, (planned, all) => {
        const before = tally(planned, all)
        for (const missed of ['family-cancelled', 'no-show', 'organisation-cancelled'] as const)
          expect(tally(planned, [...all, missed]).left).toBe(before.left)
      }),
    )
  })

  it('LAW-8-11 counts every session in exactly one place and owes again what the organisation cancelled', () => {
    fc.assert(
      fc.property(volumes, outcomes, (planned, all) => {
        const found = tally(planned, all)
        expect(found.held + found.familyCancelled + found.organisationCancelled + found.noShow).toBe(
          all.length,
        )
        expect(found.left).toBe(Math.max(0, planned - found.held))
        expect(found.owed).toBeLessThanOrEqual(found.left)
        expect(found.owed).toBeLessThanOrEqual(found.organisationCancelled)
      }),
    )
    expect(tally(10, ['held', 'organisation-cancelled', 'no-show'])).toMatchObject({ left: 9, owed: 1 })
  })

  it('LAW-15-5 A6 counts days from the first notice, not from the conclusion', () => {
    expect(daysToFirst(localDate('2023-09-05'), localDate('2023-10-02'))).toBe(27)
    expect(daysToFirst(undefined, localDate('2023-10-02'))).toBeNull()
    expect(daysToFirst(localDate('2023-09-05'), undefined)).toBeNull()
  })

  it('hides a small cell, and with it another one when the total would tell it', () => {
    expect([0, 1, 4, 5].map((one) => hideSmall(one, 5))).toEqual([0, null, null, 5])
    expect(hideParts([40, 3, 12], 5)).toEqual([40, null, null])
    expect(hideParts([40, 0, 12], 5)).toEqual([40, 0, 12])
    expect(hideParts([3, 2, 40], 5)).toEqual([null, null, 40])
  })

  it('knows the middle of some figures', () => {
    expect(median([])).toBeNull()
    expect(median([9, 1, 4])).toBe(4)
    expect(median([1, 2, 3, 10])).toBe(2.5)
  })
})
