import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GOAL_LEVELS,
  isDescribed,
  pointsOf,
  repeatedLevels,
  tScore,
  undescribedLevels,
  WEIGHT_KEYS,
} from './goal.ts'

const level = fc.constantFrom(...GOAL_LEVELS)
const reached = fc.record({ weight: fc.constantFrom(...WEIGHT_KEYS), level })
const words = Object.fromEntries(GOAL_LEVELS.map((one) => [one, `деңгей: ${one}`]))

describe('goals that can be measured', () => {
  it('counts the levels from minus two to plus two, the expected one as nought', () => {
    expect(GOAL_LEVELS.map(pointsOf)).toEqual([-2, -1, 0, 1, 2])
  })

  it('LAW-1-34 knows a goal as described only with the family’s words and all five levels', () => {
    expect(isDescribed({ title: 'Киіну', familyWords: 'Өзі киінсе екен', levels: words })).toBe(true)
    expect(isDescribed({ title: 'Киіну', levels: words })).toBe(false)
    fc.assert(
      fc.property(level, (missing) => {
        const levels = { ...words, [missing]: undefined }
        expect(isDescribed({ title: 'Киіну', familyWords: 'Өзі киінсе екен', levels })).toBe(false)
        expect(undescribedLevels(levels)).toEqual([missing])
      }),
    )
  })

  it('finds two levels that say the same', () => {
    expect(repeatedLevels(words)).toEqual([])
    expect(repeatedLevels({ ...words, more: words['less'] })).toEqual(['more'])
  })
})

describe('the T-score of Kiresuk and Sherman', () => {
  it('gives the published values: 50 for what was expected, 40 and 60 for one goal one level away', () => {
    const one = (at: (typeof GOAL_LEVELS)[number]) => tScore([{ weight: 'matters', level: at }])
    expect(GOAL_LEVELS.map(one)).toEqual([30, 40, 50, 60, 70])
    expect(tScore([])).toBeUndefined()
    const three = WEIGHT_KEYS.map((weight) => ({ weight, level: 'more' as const }))
    expect(tScore(three)).toBe(63.2)
  })

  it('is 50 exactly when all is as expected, rises with every level, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(reached, { minLength: 1, maxLength: 9 }), (all) => {
        const expected = all.map(({ weight }) => ({ weight, level: 'expected' as const }))
        expect(tScore(expected)).toBe(50)
        expect(tScore(all.toReversed())).toBe(tScore(all))
        const higher = all.map(({ weight, level: at }) => ({
          weight,
          level: GOAL_LEVELS[Math.min(GOAL_LEVELS.length - 1, GOAL_LEVELS.indexOf(at) + 1)] ?? at,
        }))
        expect(tScore(higher) ?? 0).toBeGreaterThanOrEqual(tScore(all) ?? 0)
      }),
    )
  })
})
