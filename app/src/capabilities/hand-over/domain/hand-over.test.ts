import { addMonths, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthdaysOf, bornBetween, nextBirthday } from './birthdays.ts'
import { DIAGNOSTICS_EDGES, isDiagnosticsEvent, mayDiagnose } from './diagnostics.ts'
import {
  ITEM_EDGES,
  ITEM_STATES,
  type ItemState,
  isItemEvent,
  LIST_EDGES,
  type ListState,
  stateAfter,
  stateAtMajority,
} from './list.ts'
import { INDICATOR_KEYS, INDICATORS, type Indicator, shownFigure } from './outcome.ts'

const today = localDate('2026-11-22')
const states = fc.constantFrom(...ITEM_STATES)

type Items = { state: ItemState }[]
const isSettled = (items: Items) => items.every(({ state }) => state !== 'open')

function change(items: Items, { at, to }: { readonly at: number; readonly to: ItemState }): void {
  const event = to === 'open' ? 'reopen' : 'settle'
  if (isItemEvent(event, items[at]?.state ?? 'open')) items[at] = { state: to }
}

describe('the hand-over list', () => {
  it('LAW-3-2 no chain of acts makes a list complete while an item is open, or brings it back before majority', () => {
    const acts = fc.array(fc.record({ at: fc.nat(4), to: states }), { maxLength: 30 })
    fc.assert(
      fc.property(acts, fc.nat(30), (chain, birthdayAt) => {
        const items: { state: ItemState }[] = Array.from({ length: 5 }, () => ({ state: 'open' }))
        let list: ListState = 'preparing'
        for (const [i, act] of chain.entries()) {
          if (i === birthdayAt) list = stateAtMajority(items)
          change(items, act)
          list = stateAfter(list, items)
          expect(list === 'complete').toBe(i >= birthdayAt && isSettled(items))
        }
      }),
    )
  })

  it('every act of the three tables names its ground', () => {
    const edges = [ITEM_EDGES, LIST_EDGES, DIAGNOSTICS_EDGES].flatMap((table) => Object.values(table))
    expect(edges.every(({ cite }) => cite.unit !== '')).toBe(true)
  })
})

describe('vocational diagnostics', () => {
  it('LAW-14-3 LAW-1-31 is done in vocational-consultation centres and special education organisations only', () => {
    expect(mayDiagnose({ kind: 'vocational-consultation-centre', isSpecialEducation: false })).toBe(true)
    expect(mayDiagnose({ kind: 'special-school', isSpecialEducation: true })).toBe(true)
    expect(mayDiagnose({ kind: 'pmpc', isSpecialEducation: true })).toBe(false)
    expect(mayDiagnose({ kind: 'primary-care', isSpecialEducation: false })).toBe(false)
  })

  it('is recorded once, and taken back only before', () => {
    expect(isDiagnosticsEvent('record', 'done')).toBe(false)
    expect(isDiagnosticsEvent('take-back', 'done')).toBe(false)
    expect(isDiagnosticsEvent('record', 'asked')).toBe(true)
  })
})

describe('birthdays that change the path', () => {
  it('DEC-4 LAW-3-1 come at their hour and end with majority; a leap day counts from 1 March', () => {
    const all = birthdaysOf({ birthDate: localDate('2024-02-29'), hasDisability: true }, today)
    expect(all.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'third 2027-03-01',
      'seventh 2031-03-01',
      'majority 2042-03-01',
    ])
    expect(nextBirthday(all, localDate('2027-03-01'))?.kind).toBe('seventh')
  })

  it('LAW-1-6 says nothing of groups to a child without a disability', () => {
    const all = birthdaysOf({ birthDate: localDate('2022-05-01'), hasDisability: false }, today)
    expect(all.map(({ kind }) => kind)).toEqual(['third', 'majority'])
  })

  it('is told of once the reminder has begun, and not after the day', () => {
    const { after, until } = bornBetween(3, today)
    expect(after).toBe('2023-11-22')
    expect(until).toBe(addMonths(after, 3))
  })
})

describe('the indicators of the four goals', () => {
  it('LAW-3-3 DEC-81 each of the four goals has at least one indicator with its article', () => {
    expect(new Set(INDICATOR_KEYS.map((key) => INDICATORS[key].goal))).toEqual(new Set([1, 2, 3, 4]))
    expect(INDICATOR_KEYS.every((key) => INDICATORS[key].cite.unit.startsWith('art-3-2-'))).toBe(true)
  })

  it('LAW-3-3 no figure tells of fewer people than the smallest cell, on either side of a share', () => {
    const small = 5
    const sidesOf = (key: Indicator, base: number, figure: number) =>
      INDICATORS[key].kind === 'share' ? [base, figure, base - figure] : [base]
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_KEYS), fc.nat(40), fc.nat(40), (key, base, other) => {
        const figure = Math.min(base, other)
        const isShown = shownFigure(key, { base, figure }, small).value !== null
        const isSafe = sidesOf(key, base, figure).every((side) => side === 0 || side >= small)
        expect(isShown).toBe(isSafe && base > 0)
      }),
    )
    expect(shownFigure('screened', { base: 200, figure: 150 }, small).value).toBe(75)
    expect(shownFigure('age-at-detection', { base: 9, figure: 210 }, small).value).toBe(210)
  })
})
