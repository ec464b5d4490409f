import type { Row } from './data-set.ts'

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Adds two rows cell by cell; the key of the first stays, the printed names stand side by side. */
export function addRows(a: Row, b: Row): Row {
  return {
    key: a.key,
    printed: `${a.printed} + ${b.printed}`,
    values: a.values.map((value, index) => value + (b.values[index] ?? 0)),
  }
}

/** A share in percent rounded to two decimals; undefined when there is nothing to divide by. */
export function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((part / whole) * 10_000) / 100 : undefined
}
