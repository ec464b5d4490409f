import type { LocalDate } from '@tirek/kernel'
import { type ParameterId, valueOn } from '../parameters/parameter.ts'
import type { FactId, FactValue, FactValues } from './facts.ts'
import type { Test } from './types.ts'

/** Yes, no, or not known for want of facts. */
export type Verdict = 'yes' | 'no' | 'unknown'

/** The verdict of a test, and which facts it would still need. */
export type Answer = { readonly verdict: Verdict; readonly missing: readonly FactId[] }

const YES: Answer = { verdict: 'yes', missing: [] }
const NO: Answer = { verdict: 'no', missing: [] }
const known = (holds: boolean): Answer => (holds ? YES : NO)

/** The fact has one of these values. */
export const is = (fact: FactId, ...values: readonly FactValue[]): Test => ({ fact, is: values })
/** The fact is a yes. */
export const yes = (fact: FactId): Test => ({ fact, is: [true] })
/** The age of the child lies between two dated limits; the second is no longer in. */
export const aged = (limits: { from?: ParameterId; until?: ParameterId }): Test => limits
export const all = (...tests: readonly Test[]): Test => ({ all: tests })
export const any = (...tests: readonly Test[]): Test => ({ any: tests })

/** A test on what is known on a day: what is not known is never taken for a no. */
export function answer(test: Test, facts: FactValues, on: LocalDate): Answer {
  if ('fact' in test) return ofFact(test.fact, test.is, facts)
  if ('all' in test) return ofAll(test.all.map((one) => answer(one, facts, on)))
  if ('any' in test) return ofAny(test.any.map((one) => answer(one, facts, on)))
  return ofAge(test, facts, on)
}

/** Every fact that a test can ask for, once. */
export function factsOf(test: Test): readonly FactId[] {
  if ('fact' in test) return [test.fact]
  if ('all' in test) return [...new Set(test.all.flatMap(factsOf))]
  if ('any' in test) return [...new Set(test.any.flatMap(factsOf))]
  return ['age']
}

function ofFact(fact: FactId, values: readonly FactValue[], facts: FactValues): Answer {
  const value = facts[fact]
  return value === undefined
    ? { verdict: 'unknown', missing: [fact] }
    : known(typeof value !== 'number' && values.includes(value))
}

function ofAge(
  { from, until }: { from?: ParameterId; until?: ParameterId },
  facts: FactValues,
  on: LocalDate,
): Answer {
  const { age } = facts
  if (typeof age !== 'number') return { verdict: 'unknown', missing: ['age'] }
  return known(
    (from === undefined || age >= limit(from, on)) && (until === undefined || age < limit(until, on)),
  )
}

function limit(id: ParameterId, on: LocalDate): number {
  const found = valueOn(id, on)
  return found.kind === 'value' ? found.value : Number.NaN
}

function ofAll(answers: readonly Answer[]): Answer {
  if (answers.some(({ verdict }) => verdict === 'no')) return NO
  return open(answers) ?? YES
}

function ofAny(answers: readonly Answer[]): Answer {
  if (answers.some(({ verdict }) => verdict === 'yes')) return YES
  return open(answers) ?? NO
}

function open(answers: readonly Answer[]): Answer | undefined {
  if (answers.every(({ missing }) => missing.length === 0)) return undefined
  return { verdict: 'unknown', missing: [...new Set(answers.flatMap(({ missing }) => missing))] }
}
