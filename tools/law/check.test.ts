import { localDate } from '@tirek/kernel'
import { cite, PARAMETERS, type Parameter } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { citationProblem, literalCitations } from './citations.ts'
import { checkWarning, parameterProblems } from './parameter-checks.ts'

const TODAY = localDate('2026-11-22')
const VALUE = { value: 1, cite: cite('law-343', 'art-8-3'), mark: 'law' } as const
const base: Parameter = {
  id: 'x',
  label: { kk: 'к', ru: 'р', en: 'e' },
  unit: 'times',
  standing: 'rule',
  values: [],
  checkedOn: localDate('2026-01-10'),
}

describe('citations in sources', () => {
  const source = `const a = cite('law-343', 'art-8-3')\nconst b = [cite('law-343', 'art-7-2', 'law'), cite('law-343', name)]`

  it('finds the citations written with literals, by line', () => {
    expect(literalCitations({ path: 'a.ts', source })).toEqual([
      { place: 'a.ts:1', act: 'law-343', unit: 'art-8-3' },
      { place: 'a.ts:2', act: 'law-343', unit: 'art-7-2' },
    ])
  })

  it('LAW-0-8 refuses an excluded unit, a missing unit and a missing act', () => {
    const problems = ['art-8-3', 'art-7-2', 'art-99'].map((unit) =>
      citationProblem({ place: 'a.ts:1', act: 'law-343', unit }),
    )

    expect(problems).toEqual([
      undefined,
      'a.ts:1: law-343 art-7-2 is excluded',
      'a.ts:1: law-343 has no unit art-99',
    ])
    expect(citationProblem({ place: 'a.ts:1', act: 'law-1', unit: 'art-1' })).toContain('no act')
  })
})

describe('parameters', () => {
  it('the shipped parameters answer for today or say that they are abolished', () => {
    expect(PARAMETERS.flatMap((parameter) => parameterProblems(parameter, TODAY))).toEqual([])
    expect(PARAMETERS.length).toBeGreaterThan(10)
  })

  it('reports an empty parameter, overlapping values and a gap over today', () => {
    const first = { from: localDate('2020-01-01'), to: localDate('2021-12-31'), ...VALUE }
    const overlapping = { from: localDate('2021-12-31'), ...VALUE }
    const future = { from: localDate('2027-01-01'), ...VALUE }

    expect(parameterProblems(base, TODAY)).toEqual(['x has no value'])
    expect(parameterProblems({ ...base, values: [first, overlapping] }, TODAY)).toEqual([
      'x: 2020-01-01 overlaps',
    ])
    expect(parameterProblems({ ...base, values: [first, future] }, TODAY)).toEqual([
      'x has no value for 2026-11-22 and is not abolished',
    ])
    expect(parameterProblems({ ...base, values: [first] }, TODAY)).toEqual([])
  })

  it('warns a year after the last check', () => {
    expect(checkWarning(base, TODAY)).toBeUndefined()
    expect(checkWarning(base, localDate('2027-01-10'))).toBe('x was last checked on 2026-01-10')
  })
})
