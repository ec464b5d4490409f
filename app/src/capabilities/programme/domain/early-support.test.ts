import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingParts } from './completeness.ts'
import { EARLY_COMPONENTS, EARLY_STATES, unsaidComponents } from './early-support.ts'
import { EMPTY_CONTENT } from './programme.ts'

const step = fc.record({ state: fc.constantFrom(...EARLY_STATES), note: fc.constant('бар') })
const plan = fc.record(
  Object.fromEntries(EARLY_COMPONENTS.map((one) => [one, step])) as Record<
    (typeof EARLY_COMPONENTS)[number],
    typeof step
  >,
  { requiredKeys: [] },
)

describe('the plan of early support', () => {
  it('LAW-1-17 is whole only when each of the four components says how it stands', () => {
    fc.assert(
      fc.property(plan, (earlySupport) => {
        const content = { ...EMPTY_CONTENT, earlySupport }
        const missing = missingParts({ content, measures: [], isUnderThree: true }, [])
        const isWhole = EARLY_COMPONENTS.every((one) => earlySupport[one] !== undefined)
        expect(missing.includes('early-support')).toBe(!isWhole)
        expect(unsaidComponents(earlySupport).length === 0).toBe(isWhole)
      }),
    )
  })

  it('LAW-1-17 is asked of children under three only', () => {
    const judged = { content: EMPTY_CONTENT, measures: [] }
    expect(missingParts({ ...judged, isUnderThree: true }, [])).toContain('early-support')
    expect(missingParts({ ...judged, isUnderThree: false }, [])).not.toContain('early-support')
  })
})
