import { ageOn, dayNumber, fromDayNumber, type LocalDate, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BENEFITS } from '../catalogue.ts'
import { determine } from '../determine.ts'
import type { FactValue } from '../facts.ts'
import type { Benefit } from '../types.ts'
import { BITS, CODED, codeOf, NEEDS, NO_BIRTH_DAY, valuesOf } from './plan.ts'
import { compileSweep } from './sweep.ts'

type Child = { readonly birthDay: number | undefined; readonly codes: readonly number[] }

const DAYS = [
  '2002-12-31',
  '2010-05-05',
  '2017-12-31',
  '2023-06-30',
  '2024-02-29',
  '2026-03-01',
  '2027-01-01',
].map(localDate)

const anyChild: fc.Arbitrary<Child> = fc.record({
  birthDay: fc.option(fc.integer({ min: 0, max: 7500 }), { nil: undefined }),
  codes: fc.tuple(...CODED.map((fact) => fc.integer({ min: 0, max: valuesOf(fact).length }))),
})

/** The same child for the interpreter, which is told the age. */
function factsOf({ birthDay, codes }: Child, on: LocalDate) {
  const said = CODED.flatMap((fact, i) => {
    const value: FactValue | undefined = valuesOf(fact)[(codes[i] ?? 0) - 1]
    return value === undefined ? [] : [[fact, value] as const]
  })
  const age = birthDay === undefined ? {} : { age: ageOn(fromDayNumber(dayNumber(on) - birthDay), on).years }
  return { ...age, ...Object.fromEntries(said) }
}

function swept(children: readonly Child[], on: LocalDate) {
  const sweep = compileSweep(BENEFITS, on, children.length)
  for (const [i, { birthDay, codes }] of children.entries()) {
    sweep.birthDay[i] = birthDay === undefined ? NO_BIRTH_DAY : dayNumber(on) - birthDay
    for (const [f, fact] of CODED.entries()) sweep.facts.get(fact)?.fill(codes[f] ?? 0, i, i + 1)
  }
  sweep.run()
  return sweep
}

/** What the kernel should hold for a child and a benefit, by the interpreter: verdict, and whether an amount lacks a fact. */
function expected(benefit: Benefit, child: Child, on: LocalDate) {
  const found = determine(benefit, factsOf(child, on), on)
  if (found.verdict === 'no-source') return [undefined, false]
  return [BITS[found.verdict], found.amount?.kind === 'needs']
}

/** Where kernel and interpreter differ. */
function differences(children: readonly Child[], on: LocalDate): readonly string[] {
  const { verdicts, amounts } = swept(children, on)
  return children.flatMap((child, i) =>
    BENEFITS.filter((benefit) => {
      const [verdict, needs] = expected(benefit, child, on)
      const byte = verdicts.get(benefit.id)?.[i]
      return byte !== verdict || (amounts.get(benefit.id)?.[i] === NEEDS) !== needs
    }).map(({ id }) => `${id} of ${JSON.stringify(child)} on ${on}`),
  )
}

describe('the compiled rules', () => {
  it('say of every child what the interpreter says', () => {
    const many = fc.array(anyChild, { minLength: 1, maxLength: 40 })
    const same = fc.property(many, fc.constantFrom(...DAYS), (children, on) => {
      expect(differences(children, on)).toEqual([])
    })
    fc.assert(same, { numRuns: 60 })
  })

  it('take an age to the very birthday, also of a child born on the 29th of February (DEC-4)', () => {
    const on = localDate('2027-03-01')
    const born = ['2024-02-29', '2024-03-01', '2024-03-02'].map((day) => dayNumber(localDate(day)))
    const sweep = compileSweep(BENEFITS, on, born.length)
    sweep.birthDay.set(born)
    sweep.facts.get('congenital')?.fill(codeOf('congenital', true))
    sweep.run()
    expect([...(sweep.verdicts.get('abilitation') ?? [])]).toEqual([BITS.no, BITS.no, BITS.yes])
  })
})
