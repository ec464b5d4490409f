import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES, type Defect, isComplex, LEARNING_LIMITS, MENTAL_KINDS, severeDefect } from './defect.ts'

const KEYS = ['a', 'b', 'c', 'd']
const RUNS = { numRuns: 2_000 }
const common = {
  key: fc.constantFrom(...KEYS),
  description: fc.constant('x'),
  cause: fc.constantFrom(...CAUSES),
  noticedOn: fc.constant(localDate('2024-01-10')),
}
const anyPhysical = fc.record({
  ...common,
  nature: fc.constant('physical' as const),
  organ: fc.constant('ear'),
  chronic: fc.boolean(),
  expectedDuration: fc.constant('x'),
})
const anyMental = fc.record({
  ...common,
  nature: fc.constant('mental' as const),
  kind: fc.constantFrom(...MENTAL_KINDS),
  permanence: fc.constantFrom('temporary' as const, 'permanent' as const),
  consequenceOf: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
  ownDisorderReasons: fc.option(fc.constantFrom('', '  ', 'of its own'), { nil: undefined }),
})
/** Each defect has a key of its own, as the form gives it. */
const anyDefects: fc.Arbitrary<readonly Defect[]> = fc.uniqueArray(fc.oneof(anyPhysical, anyMental), {
  maxLength: 4,
  selector: ({ key }) => key,
})

/** A mental defect that says nothing more than the loss of this organ does. */
function isOneLoss(mental: Defect, physical: Defect): boolean {
  if (mental.nature !== 'mental') return false
  return mental.consequenceOf === physical.key && !mental.ownDisorderReasons?.trim()
}

describe('complex and severe, whatever was recorded', () => {
  it('LAW-1-14, DEC-46 complex is what a mental and a physical disorder make that are not one loss, and nothing else', () => {
    fc.assert(
      fc.property(anyDefects, (defects) => {
        const mental = defects.filter(({ nature }) => nature === 'mental')
        const physical = defects.filter(({ nature }) => nature === 'physical')
        const pairs = mental.flatMap((one) => physical.map((other) => [one, other] as const))
        expect(isComplex(defects)).toBe(pairs.some(([one, other]) => !isOneLoss(one, other)))
        expect(isComplex([...defects].reverse())).toBe(isComplex(defects))
        if (mental.length === 0 || physical.length === 0) expect(isComplex(defects)).toBe(false)
      }),
      RUNS,
    )
  })

  it('LAW-1-14 what is complex stays so when more is found', () => {
    fc.assert(
      fc.property(anyDefects, anyPhysical, (defects, more) => {
        if (isComplex(defects)) expect(isComplex([...defects, { ...more, key: 'e' }])).toBe(true)
      }),
      RUNS,
    )
  })

  it('LAW-1-15, LAW-1-16 severe is granted by both findings of the whole consultation on a recorded defect, and by nothing less', () => {
    const anyFindings = fc.record({
      standardsNotAccessible: fc.option(fc.constantFrom('', ' ', 'reasons'), { nil: undefined }),
      learningLimited: fc.option(
        fc.record({
          limitedTo: fc.uniqueArray(fc.constantFrom(...LEARNING_LIMITS)),
          reasons: fc.constant('reasons'),
        }),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(anyDefects, anyFindings, fc.boolean(), (defects, findings, isCollegial) => {
        const hasBoth =
          findings.standardsNotAccessible === 'reasons' &&
          (findings.learningLimited?.limitedTo.length ?? 0) > 0
        const decision = severeDefect(defects, findings, isCollegial)
        expect(decision.kind === 'granted').toBe(defects.length > 0 && hasBoth && isCollegial)
      }),
      RUNS,
    )
  })
})
