import { type Comparison, FIELDS, type Field, LEVELS } from './fields.ts'
import { type Guard, guardOf } from './guard.ts'

/**
 * Weights in bits by field and level: how many times likelier, as a power of two, a level is for two records of one
 * child than for two of two children. Two limits: from `doubtful` on, whoever is about to open a record looks at the other
 * one first; from `likely` on, a pair of old records is worth somebody's time. A person decides both.
 */
export interface Model {
  readonly weights: Readonly<Record<Field, readonly number[]>>
  readonly doubtful: number
  readonly likely: number
}

/** One field of an explained score. */
export interface Reason {
  readonly field: Field
  readonly level: string
  /** Bits for (above 0) or against (below 0) one child. */
  readonly weight: number
}

/** How alike two records are and why. */
export interface Verdict {
  readonly score: number
  readonly isDoubtful: boolean
  readonly isLikely: boolean
  readonly guard: Guard | undefined
  /** Every field that both records know. */
  readonly reasons: readonly Reason[]
}

const WIDEST = Math.max(...FIELDS.map((field) => LEVELS[field].length))

/** The score of a comparison as a function over numbers alone, for many pairs. */
export function scorer({ weights }: Pick<Model, 'weights'>): (comparison: Comparison) => number {
  const table = new Float64Array(FIELDS.length * WIDEST)
  for (const [at, field] of FIELDS.entries()) table.set(weights[field], at * WIDEST)
  return (comparison) => {
    let score = 0
    for (let at = 0; at < comparison.length; at += 1) score += table[at * WIDEST + (comparison[at] ?? 0)] ?? 0
    return score
  }
}

/** The verdict on one pair, with its reasons in the order of the fields. */
export function judge(model: Model, comparison: Comparison): Verdict {
  const reasons = FIELDS.flatMap((field, at) => {
    const found = comparison[at] ?? 0
    const name = LEVELS[field][found]
    if (found === 0 || name === undefined) return []
    return [{ field, level: name, weight: model.weights[field][found] ?? 0 }]
  })
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const guard = guardOf(comparison)
  const reaches = (limit: number) => guard === undefined && score >= limit
  return { score, guard, reasons, isDoubtful: reaches(model.doubtful), isLikely: reaches(model.likely) }
}
