import {
  blockingKeys,
  cell,
  compare,
  createFolding,
  eachPair,
  emptyComparison,
  guardOf,
  haveOtherNumbers,
  type Identity,
  learnWeights,
  type Model,
  type Records,
  scorer,
  toKeys,
  toRecords,
} from '@tirek/matching'
import type { TestSet } from '@tirek/matching/testset'

const EFFORT = { randomPairs: 2_000_000, lessonPairs: 2_000_000 }

/** Quarters of a bit. */
const STEPS = 4
const MOST_STEPS = 1_000

/** Records ready to be paired. */
export interface Prepared {
  readonly records: Records
  readonly keys: ReturnType<typeof toKeys>
  /** The full name of each row: what a key that is too common is narrowed by. */
  readonly narrower: Int32Array
}

/** Folds the records and makes their keys. */
export function prepare(identities: readonly Identity[]): Prepared {
  const folded = identities.map(createFolding())
  const records = toRecords(folded)
  const keys = toKeys(folded.map(blockingKeys))
  const narrower = Int32Array.from(
    folded,
    (_, row) => Math.imul(cell(records.family, row), 31) + cell(records.given, row),
  )
  return { records, keys, narrower }
}

/** Learns the weights from records of unknown truth. */
export function learn({ records }: Prepared): Model['weights'] {
  return learnWeights(records, EFFORT)
}

/** Scored pairs that nothing forbids to be one child, as columns. */
export interface Scored {
  readonly pairs: number
  /** Processor time of the process: on a busy machine the wall says little. */
  readonly seconds: number
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly score: readonly number[]
}

/** Pairs, compares and scores everything; keeps what scores at least `from`. */
export function scoreAll(
  { records, keys, narrower }: Prepared,
  weights: Model['weights'],
  from: number,
): Scored {
  const scoreOf = scorer({ weights })
  const comparison = emptyComparison()
  const kept = { left: [] as number[], right: [] as number[], score: [] as number[] }
  let pairs = 0
  // What making the records has left behind is not the work of pairing them.
  globalThis.gc?.()
  const began = process.cpuUsage()
  eachPair(keys, narrower, (left, right) => {
    pairs += 1
    if (haveOtherNumbers(records, left, right)) return
    compare(records, left, right, comparison)
    const score = scoreOf(comparison)
    if (score < from || guardOf(comparison) !== undefined) return
    kept.left.push(left)
    kept.right.push(right)
    kept.score.push(score)
  })
  const { user, system } = process.cpuUsage(began)
  return { pairs, seconds: (user + system) / 1e6, ...kept }
}

/** How many pairs of one child there are in a half of the set. */
export function countTrue({ truth, heldBack }: TestSet, half: 0 | 1): number {
  let pairs = 0
  // The records of one child stand next to each other, two at most.
  for (let row = 1; row < truth.length; row += 1) {
    if (truth[row] === truth[row - 1] && heldBack[row] === half) pairs += 1
  }
  return pairs
}

/** Found pairs that touch one half, and the true ones among them, by score in quarters of a bit. */
function tally(set: TestSet, half: 0 | 1, scored: Scored) {
  const found = new Int32Array(MOST_STEPS)
  const right = new Int32Array(MOST_STEPS)
  for (const [at, score] of scored.score.entries()) {
    const [one = 0, other = 0] = [scored.left[at], scored.right[at]]
    if (set.heldBack[one] !== half && set.heldBack[other] !== half) continue
    const step = Math.floor(score * STEPS)
    found[step] = (found[step] ?? 0) + 1
    if (set.truth[one] === set.truth[other]) right[step] = (right[step] ?? 0) + 1
  }
  return { found, right }
}

/** The share of true pairs found, and of found pairs that are true, from a score on. */
export function quality(set: TestSet, half: 0 | 1, scored: Scored, from: number) {
  const { found, right } = tally(set, half, scored)
  const sum = (counts: Int32Array) => counts.subarray(from * STEPS).reduce((all, count) => all + count, 0)
  return { recall: sum(right) / countTrue(set, half), precision: sum(right) / sum(found) }
}

/** The lowest score, in quarters of a bit, from which enough of the found pairs of a half are true. */
export function lowestScore(set: TestSet, half: 0 | 1, scored: Scored, precision: number): number {
  const { found, right } = tally(set, half, scored)
  let [all, good, lowest] = [0, 0, MOST_STEPS]
  for (let step = MOST_STEPS - 1; step >= 0; step -= 1) {
    all += found[step] ?? 0
    good += right[step] ?? 0
    if (all > 0 && good / all >= precision) lowest = step
  }
  return lowest / STEPS
}
