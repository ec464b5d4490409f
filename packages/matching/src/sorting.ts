/** Bits that one pass looks at, from the lowest on: three passes see all 32. */
const PASSES = [
  { from: 0, bits: 11 },
  { from: 11, bits: 11 },
  { from: 22, bits: 10 },
] as const

/**
 * Sorts whole numbers of 32 bits together with the place each came from: `[value, place, value, place, …]`. Equal values
 * keep the order of their places. A radix sort: it reads and writes in long runs, where a table of buckets would jump
 * about in memory once for every number.
 */
export function sortWithPlaces(values: Int32Array): Int32Array {
  let from = new Int32Array(values.length * 2)
  for (let place = 0; place < values.length; place += 1) {
    from[2 * place] = values[place] ?? 0
    from[2 * place + 1] = place
  }
  let to = new Int32Array(from.length)
  for (const pass of PASSES) {
    distribute(from, to, pass)
    ;[from, to] = [to, from]
  }
  return from
}

function distribute(
  from: Int32Array,
  to: Int32Array,
  { from: shift, bits }: { readonly from: number; readonly bits: number },
): void {
  const mask = 2 ** bits - 1
  const next = new Int32Array(mask + 2)
  for (let at = 0; at < from.length; at += 2) {
    const digit = ((from[at] ?? 0) >>> shift) & mask
    next[digit + 1] = (next[digit + 1] ?? 0) + 2
  }
  for (let digit = 0; digit <= mask; digit += 1) next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0)
  for (let at = 0; at < from.length; at += 2) {
    const value = from[at] ?? 0
    const digit = (value >>> shift) & mask
    const place = next[digit] ?? 0
    next[digit] = place + 2
    to[place] = value
    to[place + 1] = from[at + 1] ?? 0
  }
}
