import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { findUnit, isExcluded } from '../acts/units.ts'
import { amountOn } from './amount.ts'
import { BENEFITS, benefitsOf, factsOfBenefit, findBenefit } from './catalogue.ts'
import { determine } from './determine.ts'
import type { FactValues } from './facts.ts'
import type { Benefit } from './types.ts'

const ON = localDate('2026-03-02')

const benefit = (id: string): Benefit => {
  const found = findBenefit(id)
  if (found === undefined) throw new Error(`no benefit ${id}`)
  return found
}
const verdict = (id: string, facts: FactValues, on = ON) => determine(benefit(id), facts, on).verdict
const family: FactValues = {
  age: 5,
  status: 'child',
  asker: 'parent',
  residence: 'citizen',
  permanent: true,
}

const deadUnits = ({ sources }: Benefit) =>
  sources.flatMap(({ cite }) => {
    const unit = cite === undefined ? undefined : findUnit(cite.act, cite.unit)
    return unit !== undefined && isExcluded(unit) ? [unit.id] : []
  })

describe('the catalogue of rights and benefits', () => {
  it('REP-III-2, REP-III-3, DEC-18 has entries in five categories and keeps the empty one', () => {
    expect(benefitsOf('transport')).toEqual([])
    for (const category of ['labour', 'housing', 'upbringing', 'medical', 'tax'] as const)
      expect(benefitsOf(category).length).toBeGreaterThan(0)
    expect(benefitsOf('tax')).toHaveLength(10)
  })

  it('REP-III-4 says of every entry who, what, by which unit, from whom, with which papers, how and when it was checked', () => {
    for (const {
      title,
      gives,
      beneficiary,
      authority,
      apply,
      sources,
      criteria,
      checkedOn,
      statements,
    } of BENEFITS) {
      for (const words of [title, gives, beneficiary, authority, apply])
        expect(Object.values(words).every((one) => one.length > 1)).toBe(true)
      expect(sources.length).toBeGreaterThan(0)
      expect(criteria.length).toBeGreaterThan(0)
      expect(statements.length).toBeGreaterThan(0)
      expect(checkedOn <= localDate('2026-11-23')).toBe(true)
    }
  })

  it('names no unit that is excluded', () => {
    const dead = new Set(BENEFITS.flatMap(deadUnits))
    expect([...dead]).toEqual([])
  })

  it('has no two sources for one day', () => {
    const both = BENEFITS.flatMap(({ sources }) =>
      sources.slice(1).map(({ from }, i) => [sources[i]?.to, from]),
    )
    expect(both.length).toBeGreaterThan(0)
    for (const [last, first] of both)
      expect(last !== undefined && first !== undefined && last < first).toBe(true)
  })
})

describe('a determination', () => {
  it('REP-LAB-1, REP-LAB-2, REP-LAB-5, REP-LAB-3 protects a lone mother, tells a family of two that this item is not theirs, lets both refuse a trip', () => {
    const lone = { ...family, employed: true, lone: true }
    const two = { ...family, employed: true, lone: false }
    for (const id of ['dismissal-staff-cut', 'dismissal-less-work']) {
      expect(verdict(id, lone)).toBe('yes')
      const refused = determine(benefit(id), two, ON)
      if (refused.verdict === 'no-source') throw new Error('no source')
      const why = refused.criteria.filter((one) => one.verdict === 'no')
      expect(why.map(({ criterion }) => [criterion.id, criterion.cite.unit])).toEqual([['alone', 'art-54']])
      expect(why[0]?.criterion.next?.en).toContain('alone')
    }
    for (const who of [lone, two]) expect(verdict('business-trip', who)).toBe('yes')
  })

  it('LAW-15-3, LAW-15-4 gives correction by the conclusion and never asks for a disability', () => {
    expect(verdict('correction', { age: 4, noticed: true, conclusion: true, status: 'none' })).toBe('yes')
    expect(factsOfBenefit(benefit('correction'))).toContain('conclusion')
    const told = determine(
      benefit('correction'),
      { age: 4, noticed: true, conclusion: false, status: 'none' },
      ON,
    )
    expect(told.verdict).toBe('no')
  })

  it('REP-SC-11, DEC-23 leaves the allowance of a foreigner open for a legal check', () => {
    const foreigner = determine(benefit('raising-allowance'), { ...family, residence: 'foreigner' }, ON)
    expect(foreigner).toMatchObject({ verdict: 'unknown', missing: ['treaty'] })
    expect(verdict('raising-allowance', { ...family, residence: 'kandas' })).toBe('yes')
    expect(verdict('raising-allowance', { ...family, permanent: false })).toBe('no')
  })

  it('gives it to a mother or father, adopter, guardian, and to nobody else', () => {
    for (const asker of ['parent', 'adopter', 'guardian'])
      expect(verdict('raising-allowance', { ...family, asker })).toBe('yes')
    for (const asker of ['other', 'self'])
      expect(verdict('raising-allowance', { ...family, asker })).toBe('no')
  })

  it('REP-SC-4 ends abilitation at three and wants a congenital anomaly', () => {
    expect(verdict('abilitation', { age: 2, congenital: true })).toBe('yes')
    expect(verdict('abilitation', { age: 3, congenital: true })).toBe('no')
    expect(verdict('abilitation', { age: 2, congenital: false })).toBe('no')
    expect(verdict('abilitation', { age: 2 })).toBe('unknown')
  })

  it('LAW-15-10 gives priority only for a tie, a status and a finding together', () => {
    const all = { status: 'since-childhood', applying: true, 'may-study': true, tie: true } as const
    expect(verdict('competition-priority', all)).toBe('yes')
    expect(verdict('competition-priority', { ...all, tie: false })).toBe('no')
    expect(verdict('competition-priority', { ...all, 'may-study': false })).toBe('no')
    expect(verdict('competition-priority', { ...all, status: 'child', group: '3' })).toBe('no')
  })

  it('LAW-15-11 gives housing only when the stay has ended and majority is reached', () => {
    const both = { 'state-kept': true, 'left-special': true, age: 18 } as const
    expect(verdict('housing-after-majority', both)).toBe('yes')
    expect(verdict('housing-after-majority', { ...both, age: 17 })).toBe('no')
    expect(verdict('housing-after-majority', { ...both, 'left-special': false })).toBe('no')
  })

  it('LAW-16-4, LAW-16-5 computes no reimbursement without a status or a decision of the maslikhat', () => {
    const taught = { ...family, conclusion: true, 'home-taught': true }
    const decided = { ...taught, 'local-decision': true }
    expect(verdict('home-teaching', decided)).toBe('yes')
    expect(verdict('home-teaching', { ...decided, status: 'none' })).toBe('no')
    expect(determine(benefit('home-teaching'), taught, ON)).toMatchObject({
      verdict: 'unknown',
      missing: ['local-decision'],
    })
  })

  it('REP-TAX-11, REP-TAX-12, DEC-20 wants the status since childhood and refuses the second parent', () => {
    const parent = { asker: 'parent', status: 'since-childhood', 'used-by-other': false } as const
    expect(verdict('court-duty', parent)).toBe('yes')
    expect(verdict('court-duty', { ...parent, 'used-by-other': true })).toBe('no')
    expect(verdict('court-duty', { ...parent, status: 'child' })).toBe('no')
    expect(verdict('court-duty', { ...parent, asker: 'guardian' })).toBe('no')
    expect(verdict('court-duty', { asker: 'self', status: 'child' })).toBe('yes')
  })

  it('REP-TAX-13, DEC-21 names the article of the day, and never a dead number', () => {
    const unit = (id: string, on: string) => {
      const found = determine(benefit(id), { asker: 'self', status: 'child' }, localDate(on))
      return found.verdict === 'no-source'
        ? undefined
        : [found.source.act, found.source.cite?.unit, found.mark]
    }
    expect(unit('court-duty', '2017-12-31')).toEqual(['tax-code-2008', 'art-541-12', 'public-source'])
    expect(unit('court-duty', '2018-01-01')).toEqual(['tax-code-2017', 'art-616', 'not-verified'])
    expect(unit('court-duty', '2025-12-31')).toEqual(['tax-code-2017', 'art-616', 'not-verified'])
    expect(unit('court-duty', '2026-01-01')).toEqual(['tax-code-2025', undefined, 'not-verified'])
  })

  it('DEC-105, DEC-19 refuses a relief of tax on its own reading, and says at the plot under housing how it is read', () => {
    const cited = (id: string) => benefit(id).criteria.map(({ cite }) => cite.unit)
    for (const id of ['income-tax', 'land-garage', 'land-dwelling', 'land-household', 'land-garden'])
      expect(new Set(cited(id))).toEqual(new Set(['DEC-105']))
    expect(benefit('land-dwelling').note?.en).toContain('income tax')
    expect(benefit('land-garage').note?.en).not.toContain('income tax')
  })

  it('LAW-19-1, REP-SC-2 says nothing for a day before the act', () => {
    expect(verdict('correction', family, localDate('2002-12-31'))).toBe('no-source')
    expect(verdict('raising-allowance', family, localDate('2023-06-30'))).toBe('no-source')
    expect(verdict('raising-allowance', family, localDate('2023-07-01'))).toBe('yes')
  })
})

describe('an amount', () => {
  const amount = (id: string, facts: FactValues, on: string) => {
    const rule = benefit(id).amount
    if (rule === undefined) throw new Error('no amount')
    return amountOn(rule, facts, localDate(on))
  }

  it('DEC-100 is exact on each day, and open where the year is not entered', () => {
    expect(amount('raising-allowance', family, '2025-12-31')).toMatchObject({ money: '74427.08' })
    expect(amount('raising-allowance', family, '2026-01-01')).toMatchObject({ money: '81870.11' })
    expect(amount('raising-allowance', family, '2027-01-01')).toEqual({
      kind: 'not-entered',
      parameter: 'money.subsistence-minimum',
    })
  })

  it('goes by age and group, and asks for the group from seven on', () => {
    expect(amount('disability-allowance', { age: 6, status: 'child' }, '2026-03-02')).toMatchObject({
      money: '81870.11',
    })
    expect(amount('disability-allowance', { age: 7, status: 'child' }, '2026-03-02')).toEqual({
      kind: 'needs',
      facts: ['group'],
    })
    expect(
      amount('disability-allowance', { age: 7, status: 'child', group: '1' }, '2026-03-02'),
    ).toMatchObject({
      money: '111872.2',
    })
    expect(
      amount('disability-allowance', { age: 19, status: 'since-childhood', group: '2' }, '2026-03-02'),
    ).toMatchObject({
      money: '93057.33',
    })
  })
})
