import { type LocalDate, type Money, parseMoney, timesMoney } from '@tirek/kernel'
import type { Citation } from '../acts/types.ts'
import { type ParameterId, valueOn } from '../parameters/parameter.ts'
import type { FactId, FactValues } from './facts.ts'
import { answer } from './tests.ts'
import type { AmountRule } from './types.ts'

/** An exact amount with what it is made of; or the facts it needs; or nothing, when a number of that day is not entered. */
export type AmountAnswer =
  | {
      readonly kind: 'amount'
      readonly money: Money
      readonly per: AmountRule['per']
      readonly base: number
      readonly times: number
      readonly cites: readonly Citation[]
    }
  | { readonly kind: 'needs'; readonly facts: readonly FactId[] }
  | { readonly kind: 'not-entered'; readonly parameter: ParameterId }
  /** The article names no multiple for such a family: a certificate without a group. */
  | { readonly kind: 'no-rate' }

/** The amount on a day, never rounded: published figures round differently. */
export function amountOn(rule: AmountRule, facts: FactValues, on: LocalDate): AmountAnswer {
  for (const { when, parameter } of rule.times) {
    const { verdict, missing } = answer(when, facts, on)
    if (verdict === 'unknown') return { kind: 'needs', facts: missing }
    if (verdict === 'yes') return multiplied(rule, parameter, on)
  }
  return { kind: 'no-rate' }
}

function multiplied(rule: AmountRule, parameter: ParameterId, on: LocalDate): AmountAnswer {
  const base = valueOn(rule.base, on)
  const times = valueOn(parameter, on)
  if (base.kind === 'not-in-force') return { kind: 'not-entered', parameter: rule.base }
  if (times.kind === 'not-in-force') return { kind: 'not-entered', parameter }
  const whole = parseMoney(String(base.value))
  if (!whole.ok) throw new RangeError(`${rule.base} is no amount`)
  return {
    kind: 'amount',
    money: timesMoney(whole.value, times.value),
    per: rule.per,
    base: base.value,
    times: times.value,
    cites: [base.cite, times.cite],
  }
}
