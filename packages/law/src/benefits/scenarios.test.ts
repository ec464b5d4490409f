import { describe, expect, it } from 'vitest'
import { BENEFITS } from './catalogue.ts'
import { examplesOfScenarios } from './examples.fixture.ts'
import { examplesOf } from './examples.ts'
import { loadScenarios, readScenarios, scenarioFiles } from './scenarios.fixture.ts'
import {
  daysWithoutScenario,
  disagreements,
  idleCriteria,
  yesWithoutAmount,
} from './scenarios-proof.fixture.ts'

const LEAST = 20

const played = new Set<string>()

/** One test of one rule; the title names the statements that the rule alone proves and, last, the rule. */
function scenario(title: string): void {
  const [id = '', ...statements] = title.split(/,? /).toReversed()
  const loaded = loadScenarios(id)
  played.add(id)
  it(`${title}: ${loaded.scenarios.length} scenarios`, () => {
    expect(loaded.benefit.statements).toEqual(expect.arrayContaining(statements))
    expect(loaded.scenarios.length).toBeGreaterThanOrEqual(LEAST)
    expect(disagreements(loaded)).toEqual([])
    expect(yesWithoutAmount(loaded)).toEqual([])
    expect(daysWithoutScenario(loaded)).toEqual([])
    expect(idleCriteria(loaded)).toEqual([])
  })
}

describe('a rule says to a family on a day what the law says', () => {
  scenario('disability-allowance')
  scenario('REP-SC-11 raising-allowance')
  scenario('LAW-15-3, LAW-15-4 correction')
  scenario('LAW-15-7 schooling')
  scenario('LAW-16-4, LAW-16-5 home-teaching')
  scenario('presence-at-examination')
  scenario('true-information')
  scenario('LAW-15-8 vocational')
  scenario('LAW-15-9 employment')
  scenario('LAW-15-10 competition-priority')
  scenario('LAW-15-2 examination')
  scenario('LAW-15-6 aids-by-indication')
  scenario('aids-by-programme')
  scenario('REP-SC-4 abilitation')
  scenario('sanatorium')
  scenario('REP-LAB-1, REP-LAB-4, REP-LAB-5 dismissal-staff-cut')
  scenario('REP-LAB-2, REP-LAB-4, REP-LAB-5 dismissal-less-work')
  scenario('REP-LAB-3 business-trip')
  scenario('care-record')
  scenario('LAW-15-11 housing-after-majority')
  scenario('REP-TAX-1 income-tax')
  scenario('REP-TAX-2 land-garage')
  scenario('REP-TAX-3 land-dwelling')
  scenario('REP-TAX-4 land-household')
  scenario('REP-TAX-5 land-garden')
  scenario('REP-TAX-6, REP-TAX-11, REP-TAX-12 registration-fee')
  scenario('REP-TAX-7, REP-TAX-11, REP-TAX-12 court-duty')
  scenario('REP-TAX-8, REP-TAX-11, REP-TAX-12 notarial-duty')
  scenario('REP-TAX-9, REP-TAX-11, REP-TAX-12 documents-duty')
  scenario('REP-TAX-10, REP-TAX-11, REP-TAX-12 plates-duty')
})

describe('a file of scenarios', () => {
  const HEAD = 'benefit: correction\nbase: { age: 4, conclusion: yes }\nscenarios:\n'
  const reading = (line: string) => () => readScenarios('correction.yaml', `${HEAD}  - { ${line} }\n`)
  const good = 'name: a child of four, on: 2026-03-02, expect: yes'

  it('is read, with the line of each scenario', () => {
    const [first] = reading(good)().scenarios
    expect(first).toEqual({
      name: 'a child of four',
      place: 'correction.yaml:4',
      on: '2026-03-02',
      facts: { age: 4, conclusion: true },
      expect: 'yes',
    })
  })

  it.each([
    ['an unknown word', `${good}, because-of: [minor]`, 'correction.yaml:4 unknown word because-of'],
    ['an unknown fact', `${good}, with: { ages: 5 }`, 'correction.yaml:4 unknown fact ages'],
    ['an unknown value', `${good}, with: { status: adult }`, 'correction.yaml:4 status cannot be adult'],
    ['an age that is none', `${good}, with: { age: -1 }`, 'correction.yaml:4 age cannot be -1'],
    ['a change of nothing', `${good}, with: { age: 4 }`, 'correction.yaml:4 age is so already'],
    ['a fact that nobody said', `${good}, without: [tie]`, 'correction.yaml:4 tie is not in the base'],
    ['a day that is none', 'name: a, on: 2026-02-30, expect: yes', 'correction.yaml:4 no such day'],
    ['a verdict that is none', 'name: a, on: 2026-03-02, expect: maybe', 'correction.yaml:4 expects maybe'],
    ['no verdict', 'name: a, on: 2026-03-02', 'correction.yaml:4 expect is not said'],
    ['a no without a reason', 'name: a, on: 2026-03-02, expect: no', 'correction.yaml:4 a no'],
    [
      'an unknown that lacks nothing',
      'name: a, on: 2026-03-02, expect: unknown',
      'correction.yaml:4 an unknown',
    ],
    ['an amount of a no', 'name: a, on: 2026-03-02, expect: no, because: [minor], amount: "1"', 'only a yes'],
    ['no name', 'on: 2026-03-02, expect: yes', 'correction.yaml:4 name is not said'],
    ['a second name', `${good} }\n  - { ${good}`, 'correction.yaml:5 a second “a child of four”'],
    ['what is no YAML', `${good}, with: {`, 'correction.yaml:'],
  ])('with %s is refused with its line', (_, line, message) => {
    expect(reading(line)).toThrow(message)
  })

  it('belongs to a rule that there is, and bears its name', () => {
    expect(() => readScenarios('other.yaml', `${HEAD}  []`)).toThrow('other.yaml:1 no benefit correction')
    expect(() => readScenarios('x.yaml', 'benefit: x\nscenarios: []')).toThrow('x.yaml:1 no benefit x')
  })

  it('stands for every rule, and every rule is played', () => {
    const rules = BENEFITS.map(({ id }) => id).toSorted()
    expect(scenarioFiles().toSorted()).toEqual(rules)
    expect([...played].toSorted()).toEqual(rules)
  })
})

describe('examples', () => {
  it('are the scenarios as they are written: run `npm run examples` where they differ', () => {
    for (const [id, examples] of Object.entries(examplesOfScenarios()))
      expect(examplesOf(id), id).toEqual(examples)
  })
})
