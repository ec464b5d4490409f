/** One found organisation, as far as its order goes. */
export interface Placed {
  readonly name: string
  readonly kilometres: number | undefined
}

/** The nearest first; where no distance is known, after them by name. Nothing is paid for, and nothing is advertised. */
export function nearestFirst(a: Placed, b: Placed): number {
  const far = Number.POSITIVE_INFINITY
  const [one, other] = [a.kilometres ?? far, b.kilometres ?? far]
  if (one !== other) return one - other
  return a.name.localeCompare(b.name, 'kk', { numeric: true })
}
