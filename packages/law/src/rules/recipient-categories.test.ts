import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import {
  categoryAfterMajority,
  childCategoryEnd,
  type DisabilityGroup,
  type DisorderProfile,
  fitRecipientCategories,
  type RecipientFacts,
} from './recipient-categories.ts'

const ON = localDate('2024-01-15')

function person(
  birthDate: string,
  profiles: readonly DisorderProfile[],
  group: DisabilityGroup | null = null,
  isFrailByAge = false,
): RecipientFacts {
  return { birthDate: localDate(birthDate), disability: { group, profiles }, isFrailByAge }
}

describe('recipient categories of residential services', () => {
  it.each([
    ['a child with a psychoneurological pathology', person('2012-01-01', ['psychoneurological']), [1]],
    ['a child with a musculoskeletal disorder', person('2012-01-01', ['musculoskeletal'], 'I'), [2]],
    ['a child with both', person('2012-01-01', ['psychoneurological', 'musculoskeletal']), [1, 2]],
    [
      'an adult with a psychoneurological disease, group III',
      person('1990-01-01', ['psychoneurological'], 'III'),
      [3],
    ],
    ['an adult of group II', person('1990-01-01', ['sensory'], 'II'), [4]],
    ['an adult with both', person('1990-01-01', ['psychoneurological'], 'I'), [3, 4]],
    ['an elderly person', { ...person('1940-01-01', []), disability: null, isFrailByAge: true }, [5]],
  ])('REP-STD-2 fits %s', (_who, facts, categories) => {
    const fit = fitRecipientCategories(facts, ON)
    expect(fit).toMatchObject({ kind: 'fits', categories })
    if (fit.kind === 'fits')
      expect(fit.cite.map(({ unit }) => unit)).toEqual(categories.map((n) => `p-2-${n}`))
  })

  it('REP-STD-3 refuses a child under three and shows early support', () => {
    const child = person('2021-01-16', ['psychoneurological'])
    expect(fitRecipientCategories(child, ON)).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'under-lowest-age', cite: { act: 'order-263', unit: 'p-2' } }],
      routes: ['early-support'],
    })
    expect(fitRecipientCategories(child, localDate('2024-01-16'))).toMatchObject({
      kind: 'fits',
      categories: [1],
    })
  })

  it.each(['sensory', 'speech'] as const)(
    'REP-STD-3 shows other forms to a child with only: %s',
    (profile) => {
      expect(fitRecipientCategories(person('2012-01-01', [profile], 'I'), ON)).toMatchObject({
        kind: 'refused',
        reasons: [{ code: 'no-category-for-disorder' }],
        routes: ['home-care', 'day-care'],
      })
    },
  )

  it('REP-STD-2 refuses an adult of group III without a psychoneurological disease, and a person without disability', () => {
    expect(fitRecipientCategories(person('1990-01-01', ['sensory'], 'III'), ON)).toMatchObject({
      reasons: [{ code: 'no-category-for-disorder' }],
    })
    expect(fitRecipientCategories({ ...person('2012-01-01', []), disability: null }, ON)).toMatchObject({
      reasons: [{ code: 'no-disability' }],
    })
  })

  it('REP-STD-2 leaves open what is not looked up yet', () => {
    const unknown = { birthDate: localDate('1990-01-01'), disability: undefined, isFrailByAge: undefined }
    expect(fitRecipientCategories(unknown, ON)).toEqual({
      kind: 'undetermined',
      missing: ['disability', 'frailty'],
    })
  })

  it('DEC-4 DEC-34 turns from children’s to adults’ categories on the eighteenth birthday', () => {
    const facts = person('2006-01-15', ['psychoneurological'], 'I')
    expect(fitRecipientCategories(facts, localDate('2024-01-14'))).toMatchObject({ categories: [1] })
    expect(fitRecipientCategories(facts, ON)).toMatchObject({ categories: [3, 4] })
    expect(childCategoryEnd(facts.birthDate, ON).on).toBe(ON)
  })

  it('REP-STD-4 makes a resident of category 1 a candidate for 3, of category 2 for 4 only with group I or II', () => {
    expect(categoryAfterMajority(1, null)).toMatchObject({
      candidateFor: 3,
      cite: { mark: 'project-reading' },
    })
    expect(categoryAfterMajority(2, 'I').candidateFor).toBe(4)
    expect(categoryAfterMajority(2, 'II').candidateFor).toBe(4)
    expect(categoryAfterMajority(2, 'III').candidateFor).toBeNull()
    expect(categoryAfterMajority(2, null).candidateFor).toBeNull()
  })

  it('is not in force before the Standard', () => {
    expect(
      fitRecipientCategories(person('2012-01-01', ['musculoskeletal']), localDate('2023-06-30')),
    ).toMatchObject({
      reasons: [{ code: 'not-in-force' }],
    })
  })
})
