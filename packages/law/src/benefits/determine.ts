import { isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import type { SourceMark } from '../acts/types.ts'
import { type AmountAnswer, amountOn } from './amount.ts'
import type { FactId, FactValues } from './facts.ts'
import { withGiven } from './given.ts'
import { type Answer, answer, type Verdict } from './tests.ts'
import type { Benefit, Criterion, Source } from './types.ts'

/** A criterion with what came of it. */
export type JudgedCriterion = Answer & { readonly criterion: Criterion }

/**
 * What a benefit is to a family on a day. `no-source`: no act of that day is in the base, so nothing is said.
 * `mark` tells what the answer rests on; `not-verified` must be said beside a yes.
 */
export type Determination =
  | { readonly benefit: Benefit; readonly on: LocalDate; readonly verdict: 'no-source' }
  | {
      readonly benefit: Benefit
      readonly on: LocalDate
      readonly verdict: Verdict
      readonly source: Source
      readonly mark: SourceMark
      readonly criteria: readonly JudgedCriterion[]
      /** What would have to be known for a yes or no; empty unless the verdict is unknown. */
      readonly missing: readonly FactId[]
      readonly amount?: AmountAnswer
    }

/** Where a benefit stands on a day; undefined when the base has no act for it. */
export function sourceOn(benefit: Benefit, on: LocalDate): Source | undefined {
  return benefit.sources.find(
    ({ from, to }) => (from === undefined || !isBefore(on, from)) && (to === undefined || !isAfter(on, to)),
  )
}

/** Judges every criterion of a benefit on the facts of a family, and says what each came to. */
export function determine(benefit: Benefit, said: FactValues, on: LocalDate): Determination {
  return judge(benefit, withGiven(said, on), on)
}

/** What every one of some benefits is to a family on a day. */
export function determineEach(
  benefits: readonly Benefit[],
  said: FactValues,
  on: LocalDate,
): readonly Determination[] {
  const facts = withGiven(said, on)
  return benefits.map((benefit) => judge(benefit, facts, on))
}

function judge(benefit: Benefit, facts: FactValues, on: LocalDate): Determination {
  const source = sourceOn(benefit, on)
  if (source === undefined) return { benefit, on, verdict: 'no-source' }

  const criteria = benefit.criteria.map((criterion) => ({
    criterion,
    ...answer(criterion.test, facts, on),
  }))
  const verdict = together(criteria)
  return {
    benefit,
    on,
    verdict,
    source,
    mark: source.cite?.mark ?? 'not-verified',
    criteria,
    missing: verdict === 'unknown' ? [...new Set(criteria.flatMap(({ missing }) => missing))] : [],
    ...(verdict === 'yes' && benefit.amount !== undefined
      ? { amount: amountOn(benefit.amount, facts, on) }
      : {}),
  }
}

function together(criteria: readonly JudgedCriterion[]): Verdict {
  if (criteria.some(({ verdict }) => verdict === 'no')) return 'no'
  return criteria.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'yes'
}
