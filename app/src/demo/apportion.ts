import type { Random } from './random.ts'

/**
 * Divides a whole total in proportion to weights by the largest remainder, so that the
 * parts add up exactly; equal remainders go to the earlier weight.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0))

  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const missing = total - parts.reduce((left, right) => left + right, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index)

  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * Draws kinds without putting them back: after as many draws as there were counts, every
 * kind has come exactly its number of times, and no list of the whole is ever held.
 */
export interface Urn<K> {
  readonly draw: () => K
  readonly left: () => number
}

/** Fills an urn with so many of each kind. */
export function createUrn<K>(
  contents: readonly (readonly [kind: K, count: number])[],
  random: Random,
): Urn<K> {
  const counts = contents.map(([, count]) => count)
  let left = counts.reduce((sum, count) => sum + count, 0)

  return {
    left: () => left,
    draw() {
      const index = random.weighted(counts)
      const entry = contents[index]
      if (!entry || left === 0) throw new Error('the urn is empty')
      counts[index] = (counts[index] ?? 0) - 1
      left -= 1
      return entry[0]
    },
  }
}
