import { fromDayNumber, localDate } from '@tirek/kernel'
import { type DisorderProfile, fitRecipientCategories } from '@tirek/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryFits } from './category.ts'
import { CATEGORIES } from './states.ts'

const ON = localDate('2024-01-08')
const GROUPS = [
  ['group-1', 'I'],
  ['group-2', 'II'],
  ['group-3', 'III'],
  [undefined, null],
] as const
const PROFILES: readonly DisorderProfile[] = [
  'psychoneurological',
  'musculoskeletal',
  'sensory',
  'speech',
  'other',
]

describe('placement and the law package', () => {
  it('REP-STD-2 REP-STD-3 say the same of every person and category', () => {
    const birthDays = fc.integer({ min: -20_000, max: 19_730 }).map(fromDayNumber)
    fc.assert(
      fc.property(
        birthDays,
        fc.constantFrom(...GROUPS),
        fc.subarray([...PROFILES]),
        fc.boolean(),
        (birthDate, [group, lawGroup], profiles, isFrail) => {
          const disability = { group: lawGroup, profiles }
          const fit = fitRecipientCategories({ birthDate, disability, isFrailByAge: isFrail }, ON)
          const facts = { birthDate, disabilityKinds: profiles, group, cannotServeSelfForAge: isFrail }
          const own = CATEGORIES.filter((category) => categoryFits(category, facts, ON).ok)
          expect(own).toEqual(fit.kind === 'fits' ? fit.categories : [])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
