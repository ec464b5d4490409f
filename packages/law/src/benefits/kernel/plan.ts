import { addMonths, dayNumber, fromDayNumber, hasReached, type LocalDate } from '@tirek/kernel'
import { type ParameterId, valueOn } from '../../parameters/parameter.ts'
import { sourceOn } from '../determine.ts'
import { FACTS, type FactId, type FactValue, factOf } from '../facts.ts'
import { GIVEN } from '../given.ts'
import type { AmountRule, Benefit, Test } from '../types.ts'

/** A verdict as bits: and and or of them are those of three-valued logic. */
export const BITS = { no: 0b00, unknown: 0b01, yes: 0b11 } as const
/** In an amount: a fact is missing. */
export const NEEDS = 255
/** A birth day that nobody knows. */
export const NO_BIRTH_DAY = -0x8000_0000

const CODES = 16

/** One step of the compiled rules; `of`, `left`, `right` are numbers of earlier steps. */
export type Step =
  | { readonly op: 'column'; readonly fact: FactId }
  | { readonly op: 'given'; readonly of: number; readonly when: number; readonly code: number }
  | { readonly op: 'table'; readonly of: number; readonly table: readonly number[] }
  | { readonly op: 'born-by'; readonly last: number }
  | { readonly op: 'born-after'; readonly last: number }
  | { readonly op: 'and' | 'or'; readonly left: number; readonly right: number }
  | { readonly op: 'const'; readonly value: number }
  | { readonly op: 'choose'; readonly test: number; readonly value: number; readonly otherwise: number }
  | { readonly op: 'only-yes'; readonly of: number; readonly verdict: number }

/** The rules of a day as steps without repetition, and which step is which answer. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly verdicts: ReadonlyMap<string, number>
  readonly amounts: ReadonlyMap<string, number>
}

/** The code of a value in a column: 0 is not known. */
export function codeOf(fact: FactId, value: FactValue): number {
  const values: readonly FactValue[] = valuesOf(fact)
  return values.indexOf(value) + 1
}

/** The values of a fact in the order of their codes, from 1 on. */
export function valuesOf(fact: FactId): readonly FactValue[] {
  const { kind, values = {} }: { kind: string; values?: object } = factOf(fact)
  return kind === 'yes-no' ? [false, true] : Object.keys(values)
}

/** Facts that have a column of codes; the age is told by the birth day. */
export const CODED: readonly FactId[] = FACTS.filter(({ kind }) => kind !== 'years').map(({ id }) => id)

/** Benefits that have an act on the day, as steps. Those without are not judged. */
export function planOf(benefits: readonly Benefit[], on: LocalDate): Plan {
  const builder = new Builder(on)
  const judged = benefits.filter((benefit) => sourceOn(benefit, on) !== undefined)
  const verdicts = judged.map(
    ({ id, criteria }) => [id, builder.all(criteria.map(({ test }) => test))] as const,
  )
  const byId = new Map(verdicts)
  const amounts = judged.flatMap(({ id, amount }) =>
    amount === undefined ? [] : [[id, builder.amount(amount, byId.get(id) ?? 0)] as const],
  )
  return { steps: builder.steps, verdicts: byId, amounts: new Map(amounts) }
}

/** Collects steps, each once. */
class Builder {
  readonly steps: Step[] = []
  readonly #known = new Map<string, number>()
  readonly #on: LocalDate

  constructor(on: LocalDate) {
    this.#on = on
  }

  add(step: Step): number {
    const key = JSON.stringify(step)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.steps.push(step) - 1)
    return this.steps.length - 1
  }

  test(test: Test): number {
    if ('fact' in test) return this.fact(test.fact, test.is)
    if ('all' in test) return this.all(test.all)
    if ('any' in test) return this.#joined('or', test.any)
    return this.#age(test)
  }

  all(tests: readonly Test[]): number {
    return this.#joined('and', tests)
  }

  fact(fact: FactId, values: readonly FactValue[]): number {
    const yes = new Set(values.map((value) => codeOf(fact, value)))
    const table = Array.from({ length: CODES }, (_, code) => {
      if (code === 0) return BITS.unknown
      return yes.has(code) ? BITS.yes : BITS.no
    })
    return this.add({ op: 'table', of: this.#column(fact), table })
  }

  amount({ times }: AmountRule, verdict: number): number {
    const none = this.add({ op: 'const', value: 0 })
    const chosen = times.reduceRight(
      (otherwise, { when }, i) => this.add({ op: 'choose', test: this.test(when), value: i + 1, otherwise }),
      none,
    )
    return this.add({ op: 'only-yes', of: chosen, verdict })
  }

  #column(fact: FactId): number {
    const column = this.add({ op: 'column', fact })
    return GIVEN.filter((given) => given.fact === fact).reduce(
      (of, { when, value }) =>
        this.add({ op: 'given', of, when: this.test(when), code: codeOf(fact, value) }),
      column,
    )
  }

  #joined(op: 'and' | 'or', tests: readonly Test[]): number {
    const [first, ...rest] = tests.map((one) => this.test(one))
    if (first === undefined) return this.add({ op: 'const', value: op === 'and' ? BITS.yes : BITS.no })
    return rest.reduce((left, right) => this.add({ op, left, right }), first)
  }

  #age({ from, until }: { readonly from?: ParameterId; readonly until?: ParameterId }): number {
    const limits = [
      ...(from === undefined ? [] : [this.#limit('born-by', from)]),
      ...(until === undefined ? [] : [this.#limit('born-after', until)]),
    ]
    const [first, second] = limits
    if (first === undefined) return this.add({ op: 'const', value: BITS.yes })
    return second === undefined ? first : this.add({ op: 'and', left: first, right: second })
  }

  #limit(op: 'born-by' | 'born-after', id: ParameterId): number {
    const years = valueOn(id, this.#on)
    if (years.kind === 'not-in-force') return this.add({ op: 'const', value: BITS.no })
    return this.add({ op, last: lastBirthDay(years.value, this.#on) })
  }
}

/** The last birth day of those who have reached an age on a day (DEC-4). */
function lastBirthDay(years: number, on: LocalDate): number {
  let day = dayNumber(addMonths(on, -12 * years)) + 2
  while (!hasReached(fromDayNumber(day), years, on)) day -= 1
  return day
}
