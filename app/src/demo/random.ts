/** A repeatable source of chance: the same seed always gives the same nation. */
export interface Random {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number in [from, to], both ends included. */
  readonly between: (from: number, to: number) => number
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Index of a weight, drawn in proportion to the weights. */
  readonly weighted: (weights: readonly number[]) => number
  /** An independent stream; the label keeps streams apart whatever the order of use. */
  readonly fork: (label: string) => Random
}

/** Makes the source from a seed (sfc32, seeded by four multiplicative hashes of the text). */
export function createRandom(seed: string): Random {
  const next = sfc32(seed)

  function between(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1))
  }

  function pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new Error('pick needs a list that is not empty')
    return item
  }

  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => weightedIndex(weights, next()),
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

function weightedIndex(weights: readonly number[], at: number): number {
  let total = 0
  for (const weight of weights) total += weight

  let left = at * total
  let last = 0
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue
    last = index
    left -= weight
    if (left < 0) return index
  }
  return last
}

function hash(text: string, basis: number): number {
  let value = basis | 0
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    value ^= value >>> 15
  }
  return value | 0
}

function sfc32(seed: string): () => number {
  let a = hash(seed, 0x9e3779b9)
  let b = hash(seed, 0x243f6a88)
  let c = hash(seed, 0xb7e15162)
  let d = hash(seed, 0x2545f491) | 1

  function next(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  for (let round = 0; round < 16; round += 1) next()
  return next
}
