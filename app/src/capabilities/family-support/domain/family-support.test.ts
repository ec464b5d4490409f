import { LANGS } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../web/messages.ts'
import { CASE_EDGES, isCaseEvent, isQualified, RIGHTS } from './family-case.ts'
import { openedContact } from './introduction.ts'
import { FIELDS, hardSituations, LEVELS, neededFields, SITUATIONS } from './needs.ts'
import { HELP, isPlanEvent, moverOf, PLAN_EDGES, PLAN_STATES, type PlanEvent } from './plan.ts'
import { RIGHT_KEYS, RIGHTS as RIGHTS_OF_CHILD } from './rights.ts'

const events = Object.keys(PLAN_EDGES) as PlanEvent[]

describe('the case of a family', () => {
  it('LAW-3-7 rests on articles about the family, and a closed one leads nowhere', () => {
    expect(Object.values(CASE_EDGES).every(({ cite }) => cite.act === 'law-343')).toBe(true)
    for (const event of ['take', 'write-needs', 'work', 'close'] as const)
      expect(isCaseEvent(event, 'closed')).toBe(false)
  })

  it('LAW-1-19 offers rights and guarantees of the Law for the notes of a social worker', () => {
    expect(RIGHTS.length).toBeGreaterThan(10)
    expect(RIGHTS.every(({ act, mark }) => act === 'law-343' && mark === 'law')).toBe(true)
  })

  it('LAW-7-2 is led by a qualifying specialty only', () => {
    expect([isQualified('social-work'), isQualified('accounting'), isQualified(undefined)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the needs of a family', () => {
  it('REP-II-3 every item of article 23(3) of the Convention is a need that a family is asked about, in three languages', () => {
    const named: Readonly<Record<string, (typeof FIELDS)[number]>> = {
      education: 'education',
      training: 'training',
      'medical services': 'health',
      rehabilitation: 'rehabilitation',
      'preparation for work': 'work',
      recreation: 'leisure',
      'cultural and spiritual development': 'culture',
    }
    expect(new Set(Object.values(named))).toEqual(new Set(FIELDS))
    for (const lang of LANGS)
      for (const field of FIELDS)
        expect(messages.find(lang, `field-of-life.${field}`), `${lang} ${field}`).toMatch(/\p{L}{3}/u)
  })

  it('REP-II-3 LAW-11-1 LAW-14-1 LAW-14-4 each right that is told has a unit of law that stands and its words', () => {
    const units = (key: keyof typeof RIGHTS_OF_CHILD) => RIGHTS_OF_CHILD[key].cite.map(({ unit }) => unit)
    expect(units('education')).toEqual(['art-11-2'])
    expect(units('profession')).toEqual(['art-14-1', 'art-14-3'])
    expect(units('help')).toEqual(['art-23-1', 'art-23-2', 'art-23-3'])
    for (const lang of LANGS)
      for (const key of RIGHT_KEYS)
        for (const part of ['', '.what', '.go'])
          expect(messages.find(lang, `rights.${key}${part}`)).toMatch(/\p{L}{3}/u)
  })

  it('REP-II-4 cover what article 23(3) of the Convention names', () => {
    expect(FIELDS).toEqual([
      'education',
      'training',
      'health',
      'rehabilitation',
      'work',
      'leisure',
      'culture',
    ])
  })

  it('LAW-3-7 are ordered by what the family says, never lost', () => {
    const fields = fc.record(Object.fromEntries(FIELDS.map((one) => [one, fc.constantFrom(...LEVELS)])))
    const situations = Object.fromEntries(SITUATIONS.map((one) => [one, 'nothing'])) as never
    fc.assert(
      fc.property(fields, (levels) => {
        const needs = { fields: levels as never, situations, priorities: [], words: undefined }
        const found = neededFields(needs)
        expect(new Set(found)).toEqual(new Set(FIELDS.filter((one) => levels[one] !== 'none')))
        const ranks = found.map((one) => (levels[one] === 'urgent' ? 0 : 1))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(hardSituations(needs)).toEqual([])
      }),
    )
  })
})

describe('the plan of a family', () => {
  it('LAW-3-11 only the family’s answer makes it a plan: nothing else leads from proposed', () => {
    expect(events.filter((event) => isPlanEvent(event, 'proposed'))).toEqual(['answer'])
    expect(events.filter((event) => isPlanEvent(event, 'replaced'))).toEqual([])
    expect(PLAN_STATES.filter((state) => isPlanEvent('mark', state))).toEqual(['agreed'])
  })

  it('LAW-14-2 LAW-8-13 names labour preparation and help into work of a child and of a parent', () => {
    expect([HELP['labour-preparation'], HELP['work-of-child'], HELP['work-of-parent']]).toMatchObject([
      { unit: 'art-14-2' },
      { unit: 'art-15-1-7' },
      { unit: 'art-8-2-11' },
    ])
  })

  it('LAW-3-11 says whose move it is', () => {
    const step = (executor: 'family' | 'worker') => ({ executor, doneOn: undefined }) as never
    expect(moverOf(undefined)).toBe('worker')
    expect(moverOf({ state: 'proposed', steps: [] })).toBe('family')
    expect(moverOf({ state: 'agreed', steps: [step('family')] })).toBe('family')
    expect(moverOf({ state: 'agreed', steps: [step('family'), step('worker')] })).toBe('worker')
    expect(moverOf({ state: 'agreed', steps: [] })).toBe('nobody')
  })
})

describe('an introduction', () => {
  it('LAW-3-7 opens what a family wrote for another only when both have said yes', () => {
    const answers = fc.constantFrom('yes' as const, 'no' as const, undefined)
    fc.assert(
      fc.property(answers, answers, (own, other) => {
        const contact = other === 'yes' ? '+7 700' : undefined
        const opened = openedContact({ answer: own }, { answer: other, contact })
        expect(opened).toBe(own === 'yes' && other === 'yes' ? '+7 700' : undefined)
      }),
    )
  })
})
