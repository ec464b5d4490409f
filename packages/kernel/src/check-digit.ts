const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** The check digit that IIN and BIN share: modulo 11, a second set of weights when the first gives 10. */
export function checkDigit(first11: string): number | undefined {
  if (!/^\d{11}$/.test(first11)) return undefined

  const first = weighted(first11, FIRST_PASS)
  if (first < 10) return first

  const second = weighted(first11, SECOND_PASS)
  return second < 10 ? second : undefined
}

export function hasCheckDigit(twelve: string): boolean {
  return checkDigit(twelve.slice(0, 11)) === Number(twelve.slice(11))
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11
}
