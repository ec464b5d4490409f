import { localDate } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import {
  ageFits,
  type CategoryFacts,
  categoryAfterChildhood,
  categoryFits,
  groupInAnswer,
} from './category.ts'

const ON = localDate('2024-01-08')
const CHILD = localDate('2015-03-02')
const ADULT = localDate('1990-03-02')
const facts = (change: Partial<CategoryFacts>): CategoryFacts => ({
  birthDate: CHILD,
  disabilityKinds: [],
  ...change,
})

describe('categories of point 2', () => {
  it.each([
    [1, CHILD, ['psychoneurological'], undefined],
    [2, CHILD, ['musculoskeletal'], undefined],
    [3, ADULT, ['psychoneurological'], 'group-3'],
    [4, ADULT, ['sensory'], 'group-1'],
    [4, ADULT, [], 'group-2'],
  ] as const)('REP-STD-2 category %i fits its people', (category, birthDate, disabilityKinds, group) => {
    expect(categoryFits(category, { birthDate, disabilityKinds, group }, ON)).toMatchObject({ ok: true })
  })

  it('REP-STD-2 category 5 fits those who cannot serve themselves because of age', () => {
    const old = facts({ birthDate: localDate('1940-01-01') })
    expect(categoryFits(5, { ...old, cannotServeSelfForAge: true }, ON)).toMatchObject({ ok: true })
    expect(categoryFits(5, old, ON)).toMatchObject({ error: { facts: { because: 'serves-self' } } })
  })

  it('REP-STD-3 refuses a child under three with the citation and shows early support', () => {
    const born = localDate('2021-01-09')
    expect(ageFits(1, born, ON)).toMatchObject({
      ok: false,
      error: {
        code: 'under-age',
        cite: [{ unit: 'p-2-1' }, { unit: 'DEC-34' }],
        facts: { from: '2024-01-09', alternatives: ['early-support', 'home-help'] },
      },
    })
    expect(ageFits(1, born, localDate('2024-01-09'))).toMatchObject({ ok: true })
  })

  it.each(['sensory', 'speech'])(
    'REP-STD-3 refuses a child whose only disability is %s and shows home and day forms',
    (kind) => {
      for (const category of [1, 2] as const) {
        expect(categoryFits(category, facts({ disabilityKinds: [kind] }), ON)).toMatchObject({
          error: {
            code: 'category-does-not-fit',
            facts: {
              because: 'disability-kind',
              alternatives: ['home-help', 'day-care', 'family-in-community'],
            },
          },
        })
      }
    },
  )

  it('DEC-34 takes children to the day before the eighteenth birthday and adults from it', () => {
    const born = localDate('2006-01-09')
    for (const category of RECIPIENT_CATEGORIES) {
      const isChild = category <= 2
      expect(ageFits(category, born, ON).ok).toBe(isChild)
      expect(ageFits(category, born, localDate('2024-01-09')).ok).toBe(!isChild)
    }
  })

  it('REP-STD-2 category 4 is for groups I and II only', () => {
    expect(
      categoryFits(4, { birthDate: ADULT, disabilityKinds: ['sensory'], group: 'group-3' }, ON),
    ).toMatchObject({
      error: { facts: { because: 'group' } },
    })
  })

  it('REP-STD-14 does not refuse because disability is not known yet', () => {
    expect(categoryFits(1, facts({ disabilityKinds: undefined }), ON)).toMatchObject({ ok: true })
  })

  it('REP-STD-4 leads from 1 to 3, and from 2 to 4 with group I or II only', () => {
    expect(categoryAfterChildhood(1, {})).toEqual({ category: 3 })
    expect(categoryAfterChildhood(2, { group: 'group-2' })).toEqual({ category: 4 })
    expect(categoryAfterChildhood(2, { group: 'group-3' })).toEqual({ none: 'no-group' })
    expect(categoryAfterChildhood(4, { group: 'group-1' })).toEqual({ none: 'not-a-child-category' })
  })

  it('REP-STD-4 reads the group as the register of the state writes it, in Roman figures', () => {
    for (const [given, category] of [
      ['I', 4],
      ['II', 4],
      [' ii ', 4],
      ['group-1', 4],
      ['III', undefined],
      [undefined, undefined],
    ] as const)
      expect(categoryAfterChildhood(2, { group: groupInAnswer({ group: given }) })).toEqual(
        category === undefined ? { none: 'no-group' } : { category },
      )
  })
})
