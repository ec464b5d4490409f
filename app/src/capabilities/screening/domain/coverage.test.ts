import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COVERAGE_PARTS, coverageOf, denominatorOf, shownCoverage } from './coverage.ts'
import { PLACES } from './ledger.ts'

const counts = fc.tuple(...PLACES.map((place) => fc.nat(40).map((lines) => ({ place, lines }))))

describe('coverage of screening', () => {
  it('LAW-8-4 every place of the ledger belongs to one part, and the parts sum up to the denominator', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const sum = each.reduce((total, one) => total + one.lines, 0)
        expect(denominatorOf(coverageOf(each))).toBe(sum)
      }),
    )
  })

  it('LAW-8-7 shows no figure under the small cell, and hides a second one so that none is counted back', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const figures = coverageOf(each)
        const shown = shownCoverage(figures, 5)
        const hidden = COVERAGE_PARTS.filter((part) => shown[part] === null)
        for (const part of COVERAGE_PARTS)
          expect(figures[part] > 0 && figures[part] < 5 && shown[part] !== null).toBe(false)
        const others = COVERAGE_PARTS.filter((part) => figures[part] > 0)
        if (others.length > 1) expect(hidden.length).not.toBe(1)
      }),
    )
  })
})
