import { type Comparison, FIELDS, type Field, LEVELS } from './fields.ts'
import { guardOf } from './guard.ts'
import type { Model } from './model.ts'

/** Pairs of unknown truth that agree on a blocking key; the fields of that key teach nothing here. */
export interface Lesson {
  readonly pairs: Patterns
  readonly leaveOut: readonly Field[]
}

/** Equal comparisons are counted together: there are thousands of patterns, and millions of pairs. */
export type Patterns = ReadonlyMap<number, { readonly comparison: Comparison; count: number }>

type Shares = Record<Field, number[]>

const ROUNDS = 40
const FIRST_SHARE = 0.001
const AGREES = 0.9
const RUNS_WITH_DAY: Field = 'birthRecord'
/** Half a pair that nobody has seen: a level that never occurred is rare, not impossible. */
const UNSEEN = 0.5
const STRONGEST = 20
const WIDEST = Math.max(...FIELDS.map((field) => LEVELS[field].length))

/** Counts comparisons by pattern. */
export function countPatterns(): { add(comparison: Comparison): void; readonly patterns: Patterns } {
  const patterns = new Map<number, { readonly comparison: Comparison; count: number }>()
  return {
    patterns,
    add(comparison) {
      const key = comparison.reduce((code, found) => code * WIDEST + found, 0)
      const known = patterns.get(key)
      if (known !== undefined) known.count += 1
      else patterns.set(key, { comparison: comparison.slice(), count: 1 })
    },
  }
}

/**
 * Fellegi–Sunter weights without labels. How levels fall among different children is counted in random pairs; how they
 * fall among records of one child is found by expectation–maximisation in each lesson. Numbers of birth records run with
 * the day, so strangers' numbers are counted among those born on one day. Missing values count nowhere.
 */
export function train(random: Patterns, lessons: readonly Lesson[]): Model['weights'] {
  const different = sharesOf(random, () => 1, emptyShares(UNSEEN))
  const learnt = lessons.map((lesson) => learn(lesson, different))
  const sameDay = lessons.findIndex(({ leaveOut }) => leaveOut.includes('birthDate'))
  const strangers = learnt[sameDay]?.different ?? different
  const weights = {} as Record<Field, number[]>
  for (const field of FIELDS) {
    const own = learnt.filter((_, at) => !lessons[at]?.leaveOut.includes(field))
    const others = field === RUNS_WITH_DAY ? strangers : different
    weights[field] = LEVELS[field].map((_, at) => {
      if (at === 0) return 0
      const same = average(own.map((shares) => shares.same[field][at] ?? 0))
      return bits(same, others[field][at] ?? 0)
    })
  }
  return weights
}

/** Shares of the levels among records of one child and among others, as this lesson tells them. */
function learn({ pairs, leaveOut }: Lesson, different: Shares): { same: Shares; different: Shares } {
  const fields = FIELDS.map((field, at) => ({ field, at })).filter(({ field }) => !leaveOut.includes(field))
  let same = firstGuess()
  let share = FIRST_SHARE
  let strangers = different
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = same
    const ratioOf = (comparison: Comparison) =>
      fields.reduce(
        (ratio, { field, at }) => {
          const found = comparison[at] ?? 0
          return found === 0 ? ratio : (ratio * (known[field][found] ?? 0)) / (different[field][found] ?? 1)
        },
        share / (1 - share),
      )
    const chanceOf = (comparison: Comparison) => {
      if (guardOf(comparison) !== undefined) return 0
      const ratio = ratioOf(comparison)
      return ratio / (1 + ratio)
    }
    share = shareOfOne(pairs, chanceOf)
    same = sharesOf(pairs, chanceOf, firstGuess())
    strangers = sharesOf(pairs, (comparison) => 1 - chanceOf(comparison), emptyShares(UNSEEN))
  }
  return { same, different: strangers }
}

function shareOfOne(pairs: Patterns, chance: (comparison: Comparison) => number): number {
  let [one, all] = [UNSEEN, 1]
  for (const { comparison, count } of pairs.values()) {
    one += chance(comparison) * count
    all += count
  }
  return one / all
}

function sharesOf(pairs: Patterns, chance: (comparison: Comparison) => number, before: Shares): Shares {
  for (const { comparison, count } of pairs.values()) {
    const weight = chance(comparison) * count
    for (const [at, field] of FIELDS.entries()) {
      const found = comparison[at] ?? 0
      before[field][found] = (before[field][found] ?? 0) + weight
    }
  }
  for (const field of FIELDS) {
    const known = before[field].slice(1).reduce((sum, count) => sum + count, 0)
    before[field] = before[field].map((count, at) => (at === 0 ? 0 : count / known))
  }
  return before
}

/** Before anything is learnt: records of one child mostly agree at the best level. */
function firstGuess(): Shares {
  const shares = emptyShares(0)
  for (const field of FIELDS) {
    const best = LEVELS[field].indexOf('same' as never)
    const others = LEVELS[field].length - 2
    shares[field] = LEVELS[field].map((_, at) => (at === best ? AGREES : (1 - AGREES) / others))
  }
  return shares
}

function emptyShares(value: number): Shares {
  return Object.fromEntries(FIELDS.map((field) => [field, LEVELS[field].map(() => value)])) as Shares
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function bits(same: number, different: number): number {
  return Math.max(-STRONGEST, Math.min(STRONGEST, Math.log2(same / different)))
}
