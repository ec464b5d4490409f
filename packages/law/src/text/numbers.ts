import { type LocalDate, parseLocalDate } from '@tirek/kernel'

/** `13-1` as the pair it is ordered by. */
function parts(number: string): readonly [number, number] {
  const [whole = '0', inserted = '0'] = number.split('-')
  return [Number(whole), Number(inserted)]
}

/** Negative when the first number stands before the second: 4 < 4-1 < 5. */
export function compareNumbers(a: string, b: string): number {
  const [[a1, a2], [b1, b2]] = [parts(a), parts(b)]
  return a1 - b1 || a2 - b2
}

/** The whole numbers that are missing between two neighbours; the first number is 1. */
export function missingBetween(before: string | undefined, number: string): readonly string[] {
  const [from, to] = [before === undefined ? 0 : parts(before)[0], parts(number)[0]]
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => String(from + index + 1))
}

/** A day as acts print it: `26.06.2021` or `2011.07.05`. */
export function findDate(printed: string): LocalDate | undefined {
  const [a = '', b = '', c = ''] = printed.split('.')
  const parsed = parseLocalDate(a.length === 4 ? `${a}-${b}-${c}` : `${c}-${b}-${a}`)
  return parsed.ok ? parsed.value : undefined
}
