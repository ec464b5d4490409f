import { addDays, addMonths, birthday, isAfter, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from './duplicates.ts'
import { isCodeInForce, itemProblems, lastDayOfAbilitation, NATURES } from './item.ts'
import { nextState, PLAN_EDGES, PLAN_EVENTS, PLAN_STATES } from './plan.ts'

const birthDate = localDate('2023-08-10')
const abilitationUntil = lastDayOfAbilitation(birthDate, birthDate)
const patient = { abilitationUntil, isCongenital: true, validTo: undefined }

describe('states of the programme of abilitation and rehabilitation', () => {
  it('DEC-2 has its own states: each movement has a ground of its own, and nothing leaves what has ended', () => {
    for (const state of PLAN_STATES)
      for (const event of PLAN_EVENTS) {
        const { from, cite } = PLAN_EDGES[event]
        const leading: readonly string[] = from
        expect(nextState(state, event) !== undefined).toBe(leading.includes(state))
        expect(['social-code', 'project']).toContain(cite.act)
      }
    for (const event of PLAN_EVENTS) {
      expect(nextState('ended', event)).toBeUndefined()
      expect(nextState('withdrawn', event)).toBeUndefined()
    }
  })

  it('REP-SC-5 carries out only what the medical organisation has signed', () => {
    expect(nextState('opened', 'carry-out')).toBeUndefined()
    expect(nextState('in-force', 'write')).toBeUndefined()
    expect(nextState('opened', 'sign')).toBe('in-force')
  })
})

describe('the medical part', () => {
  it('REP-SC-4 abilitation is for congenital causes and ends before the third birthday, on whatever day it began', () => {
    const months = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(months, months, fc.boolean(), (from, length, isCongenital) => {
        const startsOn = addMonths(birthDate, from)
        const endsOn = addMonths(startsOn, length)
        const problems = itemProblems(
          { nature: 'abilitation', startsOn, endsOn },
          { ...patient, isCongenital },
        )
        const codes = problems.map((one) => one.code)
        expect(codes.includes('abilitation-not-congenital')).toBe(!isCongenital)
        expect(codes.includes('abilitation-too-old')).toBe(!isAfter(birthday(birthDate, 3), endsOn))
      }),
    )
    expect(abilitationUntil).toBe('2026-08-09')
    expect([isCodeInForce(localDate('2023-06-30')), isCodeInForce(birthDate)]).toEqual([false, true])
  })

  it('REP-SC-4 rehabilitation has neither limit, and no help outlives the disability it rests on', () => {
    const startsOn = localDate('2030-01-10')
    const item = { nature: 'rehabilitation', startsOn, endsOn: addMonths(startsOn, 6) } as const
    expect(itemProblems(item, { ...patient, isCongenital: false })).toEqual([])
    for (const nature of NATURES) {
      const early = { nature, startsOn: birthDate, endsOn: addMonths(birthDate, 3) }
      const over = { ...patient, validTo: addDays(early.endsOn, -1) }
      expect(itemProblems(early, over)).toMatchObject([{ path: 'endsOn', code: 'after-disability' }])
    }
  })
})

describe('duplicates between the two programmes', () => {
  const line = (title: string) => ({ id: title, title })

  it('DEC-2 points out the same help in other words and case endings, and leaves different help alone', () => {
    const items = [line('Логопедпен жеке сабақ'), line('Жүзу')]
    const measures = [line('Логопедтің жеке сабақтары'), line('Отбасына әлеуметтік кеңес')]
    expect(findDuplicates(items, measures)).toEqual([{ item: items[0], measure: measures[0] }])
    expect(findDuplicates([line('Занятия с логопедом')], [line('Логопедические занятия')])).toHaveLength(1)
    expect(findDuplicates([], measures)).toEqual([])
  })

  it('DEC-2 only pairs a line of one with a line of the other, and takes nothing out of either', () => {
    const titles = fc.array(fc.constantFrom('Массаж', 'Логопед сабағы', 'Психолог сабағы', 'ЕДШ'), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(titles, titles, (one, other) => {
        const [items, measures] = [one.map(line), other.map(line)]
        for (const { item, measure } of findDuplicates(items, measures)) {
          expect(items).toContain(item)
          expect(measures).toContain(measure)
        }
        expect([items.length, measures.length]).toEqual([one.length, other.length])
      }),
    )
  })
})
