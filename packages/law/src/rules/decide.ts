import { type Decision, granted } from '@tirek/kernel'
import type { Citation } from '../acts/types.ts'
import type { Reason } from './reason.ts'

/** One condition of a rule: true = met, false = not met, undefined = not known. */
export type Condition<Code extends string, Fact extends string> = {
  readonly holds: boolean | undefined
  readonly otherwise: Code
  readonly fact: Fact
  readonly cite: Citation
}

/** Grants when every condition holds; what is not met outweighs what is not known. */
export function decide<Code extends string, Fact extends string>(
  conditions: readonly Condition<Code, Fact>[],
): Decision<Reason<Code>, Fact> {
  const unmet = conditions.filter(({ holds }) => holds === false)
  if (unmet.length > 0)
    return { kind: 'refused', reasons: unmet.map(({ otherwise, cite }) => ({ code: otherwise, cite })) }

  const unknown = conditions.filter(({ holds }) => holds === undefined)
  return unknown.length > 0 ? { kind: 'undetermined', missing: unknown.map(({ fact }) => fact) } : granted
}
