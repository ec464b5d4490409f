import { dayNumber, fromDayNumber, type LocalDate, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BENEFITS } from './catalogue.ts'
import { type Determination, determine } from './determine.ts'
import { FACTS, type Fact, type FactValues } from './facts.ts'
import { completions, oracle, presumed, RIGHTS } from './oracle.fixture.ts'
import { amountOracle } from './oracle-amounts.fixture.ts'
import { loadScenarios } from './scenarios.fixture.ts'

const SCENARIOS = BENEFITS.flatMap(({ id }) =>
  loadScenarios(id).scenarios.map((scenario) => ({ id, ...scenario })),
)

const LIMITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 17, 18, 19]

const answers = ({ kind, values }: Fact) => {
  if (kind === 'yes-no') return fc.boolean()
  if (kind === 'choice') return fc.constantFrom(...Object.keys(values ?? {}))
  return fc.oneof(fc.constantFrom(...LIMITS), fc.integer({ min: 0, max: 99 }))
}

/** Facts said or not said, none depending on another. */
const anyFacts: fc.Arbitrary<FactValues> = fc.record(
  Object.fromEntries(FACTS.map((fact) => [fact.id, answers(fact)])),
  { requiredKeys: [] },
)

/** A family of a scenario with up to three answers changed and up to two not given: near every limit of a rule. */
const nearScenario: fc.Arbitrary<FactValues> = fc
  .tuple(
    fc.constantFrom(...SCENARIOS.map(({ facts }) => facts)),
    fc
      .subarray([...FACTS], { maxLength: 3 })
      .chain((facts) => fc.record(Object.fromEntries(facts.map((fact) => [fact.id, answers(fact)])))),
    fc.subarray(
      FACTS.map(({ id }) => String(id)),
      { maxLength: 2 },
    ),
  )
  .map(([facts, changed, gone]) =>
    Object.fromEntries(Object.entries({ ...facts, ...changed }).filter(([id]) => !gone.includes(id))),
  )

const anyDay: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.constantFrom(...SCENARIOS.map(({ on }) => on)),
  fc
    .integer({ min: dayNumber(localDate('2001-01-01')), max: dayNumber(localDate('2028-12-31')) })
    .map(fromDayNumber),
)

const amountOf = (found: Determination): string | undefined => {
  if (found.verdict === 'no-source' || found.amount === undefined) return undefined
  if (found.amount.kind === 'needs') return `needs ${found.amount.facts.join(', ')}`
  return found.amount.kind === 'amount' ? found.amount.money : found.amount.kind
}

/** Every rule beside the oracle; what differs. */
const differing = (facts: FactValues, on: LocalDate) =>
  BENEFITS.flatMap((benefit) => {
    const found = determine(benefit, facts, on)
    const verdict = oracle(benefit.id, facts, on)
    const amount = verdict === 'yes' ? amountOracle(benefit.id, facts, on) : undefined
    return found.verdict === verdict && amountOf(found) === amount
      ? []
      : [{ id: benefit.id, rule: [found.verdict, amountOf(found)], oracle: [verdict, amount] }]
  })

describe('the rules and an independent reading of the law', () => {
  it('know the same rights and the same facts', () => {
    expect(Object.keys(RIGHTS).toSorted()).toEqual(BENEFITS.map(({ id }) => id).toSorted())
    for (const { id, kind, values } of FACTS.filter((fact) => fact.kind !== 'years')) {
      const known = completions({}, [id]).map((family) => String(family[id]))
      const written = kind === 'yes-no' ? ['true', 'false'] : Object.keys(values ?? {})
      expect(known).toEqual(expect.arrayContaining(written))
    }
  })

  it('agree on every scenario that was written by hand', () => {
    const wrong = SCENARIOS.filter(({ id, facts, on, expect: due }) => oracle(id, facts, on) !== due)
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('say the same to any family on any day from 2001 to 2028, to the tiyn', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, nearScenario), anyDay, (facts, on) => {
        expect(differing(facts, on)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('an unknown names only facts that were not said, and with them it is decided', () => {
    fc.assert(
      fc.property(nearScenario, anyDay, fc.infiniteStream(fc.nat()), (facts, on, chances) => {
        for (const benefit of BENEFITS) {
          const found = determine(benefit, facts, on)
          if (found.verdict !== 'unknown') continue
          expect(found.missing.filter((id) => presumed(facts, on)[id] !== undefined)).toEqual([])
          const ways = completions(facts, found.missing)
          const one = ways[Number(chances.next().value) % ways.length]
          expect(determine(benefit, { ...facts, ...one }, on).verdict).not.toBe('unknown')
        }
      }),
      { numRuns: 200 },
    )
  })
})
