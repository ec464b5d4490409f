// The published test set: children with known truth, written down once or twice by offices that spell and slip.
import type { Identity } from '../identity.ts'
import { household } from './households.ts'
import { createRandom, type Random } from './random.ts'
import { type Paper, recordOf } from './record.ts'

/** Records in the order in which they were written, and whose they are. */
export interface TestSet {
  readonly records: readonly Identity[]
  /** The number of the child behind each record. */
  readonly truth: Int32Array
  /** 1 for the records held back: nothing may be learnt from them. All records of a family stand on one side. */
  readonly heldBack: Uint8Array
}

const TWICE = 0.1
const FIRST: readonly Paper[] = ['iin', 'iin', 'iin', 'iin', 'iin', 'birth-record', 'birth-record', 'mother']
/** The newborn under the mother's record who comes again with a number is the commonest second record. */
const BOTH: readonly (readonly [Paper, Paper])[] = [
  ['mother', 'iin'],
  ['mother', 'birth-record'],
  ['birth-record', 'iin'],
  ['birth-record', 'misread-birth-record'],
  ['iin', 'birth-record'],
]

/** Makes the set; the same seed and size give the same set everywhere. */
export function makeTestSet(seed: string, size: number): TestSet {
  const random = createRandom(seed)
  const records: Identity[] = []
  const truth = new Int32Array(size)
  const heldBack = new Uint8Array(size)
  let child = 0
  for (let family = 0; records.length < size; family += 1) {
    const isHeldBack = random.chance(0.5)
    for (const one of household(random, family)) {
      child += 1
      for (const record of writtenDown(random, one)) {
        if (records.length === size) break
        truth[records.length] = child
        heldBack[records.length] = Number(isHeldBack)
        records.push(record)
      }
    }
  }
  return { records, truth, heldBack }
}

function writtenDown(random: Random, child: Parameters<typeof recordOf>[1]): readonly Identity[] {
  const papers = random.chance(TWICE) ? random.pick(BOTH) : [random.pick(FIRST)]
  return papers.map((paper) => recordOf(random, child, paper))
}
