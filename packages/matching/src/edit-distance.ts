const LONGEST = 31
/** 32 Cyrillic letters of a folded key, 16 places for whatever else, ten digits. */
const ALPHABET = 58
const FIRST_LETTER = 0x430
const LETTERS = 32
const FIRST_DIGIT = 0x30
const DIGITS = 48

const places = new Int32Array(ALPHABET)

/** Letters of a key as small numbers, at most 31 of them. */
export function lettersOf(key: string): Uint8Array {
  const letters = new Uint8Array(Math.min(key.length, LONGEST))
  for (let at = 0; at < letters.length; at += 1) {
    letters[at] = placeOf(key.charCodeAt(at))
  }
  return letters
}

function placeOf(code: number): number {
  if (code >= FIRST_LETTER && code < FIRST_LETTER + LETTERS) return code - FIRST_LETTER
  if (code >= FIRST_DIGIT && code < FIRST_DIGIT + 10) return DIGITS + code - FIRST_DIGIT
  return LETTERS + (code & 15)
}

/** Whether one letter put in, left out, changed or exchanged with a neighbour makes one word of the other. */
export function isOneSlip(left: Uint8Array, right: Uint8Array): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at += 1
  const more = longer.length - shorter.length
  if (more > 0) return more === 1 && isSameFrom(shorter, at, longer, at + 1)
  if (isSameFrom(shorter, at + 1, longer, at + 1)) return true
  const isExchanged = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at]
  return isExchanged && isSameFrom(shorter, at + 2, longer, at + 2)
}

/** Whether the ends of two words are the same, each from its own place on. */
function isSameFrom(left: Uint8Array, from: number, right: Uint8Array, to: number): boolean {
  for (let at = 0; from + at < left.length; at += 1) if (left[from + at] !== right[to + at]) return false
  return true
}

/**
 * Number of letters put in, left out, changed or exchanged with a neighbour between two words. Works on whole columns
 * as bits of one number (Hyyrö 2003), so that a pair of names costs as many steps as the longer one has letters.
 */
export function editDistance(left: Uint8Array, right: Uint8Array): number {
  if (left.length === 0 || right.length === 0) return Math.max(left.length, right.length)
  for (let at = 0; at < left.length; at += 1) {
    const letter = left[at] ?? 0
    places[letter] = (places[letter] ?? 0) | (1 << at)
  }
  const distance = walk(right, left.length)
  for (let at = 0; at < left.length; at += 1) places[left[at] ?? 0] = 0
  return distance
}

function walk(right: Uint8Array, length: number): number {
  const last = 1 << (length - 1)
  let [up, down, diagonal, before] = [-1, 0, 0, 0]
  let distance = length
  for (let at = 0; at < right.length; at += 1) {
    const here = places[right[at] ?? 0] ?? 0
    const exchanged = ((~diagonal & here) << 1) & before
    diagonal = ((((here & up) + up) | 0) ^ up) | here | down | exchanged
    const across = down | ~(diagonal | up)
    const back = up & diagonal
    if (across & last) distance += 1
    if (back & last) distance -= 1
    const shifted = (across << 1) | 1
    up = (back << 1) | ~(diagonal | shifted)
    down = diagonal & shifted
    before = here
  }
  return distance
}
