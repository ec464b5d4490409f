/** A repeatable source of chance: one seed, one set. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  chance(probability: number): boolean
  /** A whole number in [from, to]. */
  between(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** As `pick`, but the first of the list come far more often than the last. */
  often<T>(list: readonly T[]): T
}

/** Makes the source from a seed (mulberry32 over a hash of the text). */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }

  function at<T>(list: readonly T[], share: number): T {
    const item = list[Math.floor(share * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => at(list, next()),
    often: (list) => at(list, next() ** 2),
  }
}
