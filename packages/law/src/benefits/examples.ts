import type { LocalDate } from '@tirek/kernel'
import written from './examples.json' with { type: 'json' }
import type { FactId, FactValues } from './facts.ts'

/** One invented family on one day, and what the rule says to it: the suite of tests asks the rule each of them. */
export type Example = {
  readonly on: LocalDate
  /** Facts that differ from the ordinary family of the rule. */
  readonly with?: FactValues
  /** Facts of the ordinary family that this one has not told. */
  readonly without?: readonly FactId[]
  readonly expect: 'yes' | 'no' | 'unknown' | 'no-source'
  /** The ids of the conditions that a no rests on. */
  readonly because?: readonly string[]
  /** The facts that an unknown lacks. */
  readonly missing?: readonly FactId[]
  /** An exact sum in tenge a month, or `not-entered` while its base is not loaded. */
  readonly amount?: string
}
export type Examples = {
  /** What is true of every example that does not say otherwise. */
  readonly base: FactValues
  readonly cases: readonly Example[]
}

/** Written from `scenarios/*.yaml` by `npm run examples`. */
const EXAMPLES: ReadonlyMap<string, Examples> = new Map(
  Object.entries(written as Record<string, unknown>) as [string, Examples][],
)

/** The examples by which a rule is tested; none for an unknown id. */
export function examplesOf(benefitId: string): Examples {
  return EXAMPLES.get(benefitId) ?? { base: {}, cases: [] }
}
