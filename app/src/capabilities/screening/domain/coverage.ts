import { suppressSmall } from './funnel.ts'
import { PLACES, type Place } from './ledger.ts'

/** What the coverage tells apart, in the order of its columns; together they are the denominator. */
export const COVERAGE_PARTS = [
  'screened',
  'due',
  'overdue',
  'declined',
  'not-completed',
  'unreachable',
  'lost',
  'waiting',
  'not-yet-due',
  'gone',
] as const
export type CoveragePart = (typeof COVERAGE_PARTS)[number]

const PART_OF: Readonly<Record<Place, CoveragePart>> = {
  'not-yet-due': 'not-yet-due',
  due: 'due',
  overdue: 'overdue',
  'done-no-risk': 'screened',
  'done-risk': 'screened',
  declined: 'declined',
  'not-completed': 'not-completed',
  moved: 'gone',
  died: 'gone',
  unreachable: 'unreachable',
  lost: 'lost',
  waiting: 'waiting',
}

/** How many screenings stand in a place. */
export interface PlaceCount {
  readonly place: Place
  readonly lines: number
}

export type CoverageFigures = Readonly<Record<CoveragePart, number>>
export type ShownFigures = Readonly<Record<CoveragePart, number | null>>

/** Sums the places by the parts of the coverage; every place belongs to exactly one part. */
export function coverageOf(counts: readonly PlaceCount[]): CoverageFigures {
  const sums = new Map<CoveragePart, number>()
  for (const place of PLACES)
    for (const one of counts)
      if (one.place === place) sums.set(PART_OF[place], (sums.get(PART_OF[place]) ?? 0) + one.lines)
  return fromParts((part) => sums.get(part) ?? 0)
}

function fromParts<T>(value: (part: CoveragePart) => T): Record<CoveragePart, T> {
  return Object.fromEntries(COVERAGE_PARTS.map((part) => [part, value(part)])) as Record<CoveragePart, T>
}

/** The denominator: the sum of all parts. */
export function denominatorOf(figures: CoverageFigures): number {
  return COVERAGE_PARTS.reduce((sum, part) => sum + figures[part], 0)
}

/** Hides small cells, and one more when a single hidden cell could be counted back from the sum. */
export function shownCoverage(figures: CoverageFigures, smallCell: number): ShownFigures {
  const hidden = new Set(COVERAGE_PARTS.filter((part) => suppressSmall(figures[part], smallCell) === null))
  if (hidden.size === 1) {
    const [next] = COVERAGE_PARTS.filter((part) => figures[part] > 0 && !hidden.has(part)).toSorted(
      (a, b) => figures[a] - figures[b],
    )
    if (next !== undefined) hidden.add(next)
  }
  return fromParts((part) => (hidden.has(part) ? null : figures[part]))
}
