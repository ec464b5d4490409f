import { editDistance, isOneSlip, lettersOf } from './edit-distance.ts'
import { level } from './fields.ts'

const NOTHING: Uint8Array = new Uint8Array(0)
/** Shorter keys that differ by one letter are other names: Асан and Әсем, Нұр and Нар. */
const SHORTEST_CLOSE = 4
const SHORTEST_SIMILAR = 7
/** Two changes of a word change at most this many of the letters that occur in it, and one of them this many. */
const MOST_OTHER_LETTERS = 4
const MOST_OF_ONE_SLIP = 2

const MISSING = level('givenName', 'missing')
const DIFFERENT = level('givenName', 'different')
const SIMILAR = level('givenName', 'similar')
const CLOSE = level('givenName', 'close')
const SAME = level('givenName', 'same')

/** Every key once, known by a number: 0 is «nothing written». Names repeat, so most comparisons are of two numbers. */
export interface NameTable {
  idOf(key: string): number
  /** How well two keys agree: a level of a name field. */
  compare(left: number, right: number): number
  /** The same of written numbers, which are one slip apart or are two numbers: never `similar`. */
  compareNumbers(left: number, right: number): number
}

/** An empty table. */
export function createNameTable(): NameTable {
  const ids = new Map<string, number>([['', 0]])
  const words: Uint8Array[] = [NOTHING]
  /** Which letters occur in each word, as bits. */
  let occurs = new Int32Array(1 << 10)

  function idOf(key: string): number {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = ids.size
    const letters = lettersOf(key)
    ids.set(key, id)
    words.push(letters)
    if (id === occurs.length) {
      const more = new Int32Array(id * 2)
      more.set(occurs)
      occurs = more
    }
    occurs[id] = letters.reduce((bits, letter) => bits | (1 << (letter & 31)), 0)
    return id
  }

  function compare(left: number, right: number): number {
    if (left === 0 || right === 0) return MISSING
    if (left === right) return SAME
    const [one = 0, other = 0] = [occurs[left], occurs[right]]
    const isFar = countBits(one ^ other) > MOST_OTHER_LETTERS
    // Most pairs end here: too many other letters, and neither can be the beginning of the other.
    if (isFar && (one & ~other) !== 0 && (other & ~one) !== 0) return DIFFERENT
    return likeness(words[left] ?? NOTHING, words[right] ?? NOTHING, isFar)
  }

  function compareNumbers(left: number, right: number): number {
    if (left === 0 || right === 0) return MISSING
    if (left === right) return SAME
    const isFar = otherLetters(left, right) > MOST_OF_ONE_SLIP
    return isFar || !isSlip(words[left], words[right]) ? DIFFERENT : CLOSE
  }

  function otherLetters(left: number, right: number): number {
    return countBits((occurs[left] ?? 0) ^ (occurs[right] ?? 0))
  }

  return { idOf, compare, compareNumbers }
}

function isSlip(left = NOTHING, right = NOTHING): boolean {
  return Math.min(left.length, right.length) >= SHORTEST_CLOSE && isOneSlip(left, right)
}

/** One letter of difference is a slip; two in a long name, or a name cut short («Нұрсұлтан», «Нұрс.»), are similar. */
function likeness(left: Uint8Array, right: Uint8Array, isFar: boolean): number {
  const shorter = Math.min(left.length, right.length)
  if (shorter < SHORTEST_CLOSE) return DIFFERENT
  if (!isFar && isOneSlip(left, right)) return CLOSE
  if (!isFar && shorter >= SHORTEST_SIMILAR && editDistance(left, right) === 2) return SIMILAR
  return isStart(left, right) ? SIMILAR : DIFFERENT
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function isStart(left: Uint8Array, right: Uint8Array): boolean {
  const shorter = Math.min(left.length, right.length)
  for (let at = 0; at < shorter; at += 1) if (left[at] !== right[at]) return false
  return true
}
