import { compare, emptyComparison } from './compare.ts'
import type { Model } from './model.ts'
import { cell, type Records } from './records.ts'
import { countPatterns, type Lesson, train } from './train.ts'

/** How many pairs are looked at: of each kind at most so many. */
export interface Effort {
  readonly randomPairs: number
  readonly lessonPairs: number
}

const MOST_BORN = 1_000
/** Among many of one common name there are too few records of one child to learn from. */
const MOST_NAMESAKES = 10
/** A step that visits rows in a scattered order, the same each time. */
const STEP = 7_368_787
const OTHER_STEP = 104_729

/** Learns the weights from records of unknown truth: random pairs, pairs of one birth date, pairs of one name. */
export function learnWeights(records: Records, { randomPairs, lessonPairs }: Effort): Model['weights'] {
  const { size, year, month, day, family, given } = records
  const random = countPatterns()
  const comparison = emptyComparison()
  for (let at = 0; at < randomPairs; at += 1) {
    const left = (at * STEP) % size
    const right = (left + 1 + ((at * OTHER_STEP) % (size - 1))) % size
    compare(records, left, right, comparison)
    random.add(comparison)
  }
  const bornAt = (row: number) => (cell(year, row) * 13 + cell(month, row)) * 32 + cell(day, row)
  const nameAt = (row: number) =>
    cell(given, row) === 0 ? 0 : Math.imul(cell(family, row), 65_599) + cell(given, row)
  const lesson = (keyOf: (row: number) => number, most: number) =>
    lessonOf(records, groupsOf(size, keyOf), { most, pairs: lessonPairs })
  // On one day the numbers of one office stand close to one another: with the place they would be taken for one child.
  const born: Lesson = { pairs: lesson(bornAt, MOST_BORN), leaveOut: ['birthDate', 'birthRecord'] }
  const named: Lesson = { pairs: lesson(nameAt, MOST_NAMESAKES), leaveOut: ['familyName', 'givenName'] }
  return train(random.patterns, [born, named])
}

/** Patterns of pairs that agree on a value that not too many rows have. */
function lessonOf(
  records: Records,
  groups: Iterable<readonly number[]>,
  limit: { readonly most: number; readonly pairs: number },
): Lesson['pairs'] {
  const counted = countPatterns()
  const comparison = emptyComparison()
  let pairs = 0
  for (const group of groups) {
    if (group.length > limit.most || pairs > limit.pairs) continue
    for (const [at, left] of group.entries()) {
      for (const right of group.slice(at + 1)) {
        compare(records, left, right, comparison)
        counted.add(comparison)
        pairs += 1
      }
    }
  }
  return counted.patterns
}

/** Rows by a value; the value 0 is unknown and makes no group. */
function groupsOf(size: number, keyOf: (row: number) => number): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>()
  for (let row = 0; row < size; row += 1) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  groups.delete(0)
  return groups.values()
}
