/** One found organisation, as far as its order goes. */
export interface Placed {
  readonly name: string
  readonly kilometres: number | null | undefined
}

/** The nearest first; where no distance is known, after them by name. Nothing is paid for, and nothing is advertised. */
export function nearestFirst(a: Placed, b: Placed): number {
  const far = Number.POSITIVE_INFINITY
  const [one, other] = [a.kilometres ?? far, b.kilometres ?? far]
  if (one !== other) return one - other
  return a.name.localeCompare(b.name, 'kk', { numeric: true })
}

/** What is told of the waiting at an organisation: nobody waits, a range, or that too little is known. */
export type Wait =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'range'
      readonly fromDays: number
      readonly toDays: number
      readonly freed: number
      readonly months: number
    }
  | { readonly kind: 'unknown'; readonly freed: number; readonly needed: number; readonly months: number }

/** Whether anything can be said of the waiting. */
export function isKnownWait(wait: Wait | null): boolean {
  return wait !== null && wait.kind !== 'unknown'
}

/** The later end of what may be waited: nothing where nobody waits, endless where nothing is known. */
export function longestWait(wait: Wait | null): number {
  if (wait === null || wait.kind === 'unknown') return Number.POSITIVE_INFINITY
  return wait.kind === 'none' ? 0 : wait.toDays
}

/** The shortest waiting first, by the later end of its range, those of which nothing is known last; then the nearest. */
export function soonestFirst(
  a: Placed & { readonly wait: Wait | null },
  b: Placed & { readonly wait: Wait | null },
): number {
  const [one, other] = [longestWait(a.wait), longestWait(b.wait)]
  if (one !== other) return one - other
  return nearestFirst(a, b)
}
