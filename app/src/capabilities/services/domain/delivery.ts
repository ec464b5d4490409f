import { daysBetween, type LocalDate } from '@tirek/kernel'

/** What came of a session. Who did not hold it is never mixed up. */
export const OUTCOMES = ['held', 'family-cancelled', 'organisation-cancelled', 'no-show'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How a goal came on in one session. */
export const SCALES = ['harder', 'same', 'better', 'reached'] as const
export type Scale = (typeof SCALES)[number]

/** What was written about one session; kept sealed. */
export interface SessionWords {
  readonly note?: string | undefined
  readonly homeTask?: string | undefined
  /** By the number of the goal in the order. */
  readonly progress: readonly { readonly goal: number; readonly scale: Scale }[]
}

/** Entitlement against delivery. Only a held session takes from the volume (DEC-74, LAW-17-2). */
export interface Tally {
  readonly planned: number
  readonly held: number
  readonly familyCancelled: number
  readonly organisationCancelled: number
  readonly noShow: number
  /** Still to be given, whoever missed what. */
  readonly left: number
  /** Of those left, the ones that the organisation itself cancelled and must hold again. */
  readonly owed: number
}

/** Counts what was delivered of a volume. */
export function tally(planned: number, outcomes: readonly Outcome[]): Tally {
  const count = (wanted: Outcome) => outcomes.filter((one) => one === wanted).length
  const held = count('held')
  const left = Math.max(0, planned - held)
  const organisationCancelled = count('organisation-cancelled')
  return {
    planned,
    held,
    familyCancelled: count('family-cancelled'),
    organisationCancelled,
    noShow: count('no-show'),
    left,
    owed: Math.min(left, organisationCancelled),
  }
}

/** Calendar days from the first notice of the defect to the first session (15(1)(3)); null while either is not known. */
export function daysToFirst(noticedOn: LocalDate | undefined, first: LocalDate | undefined): number | null {
  return noticedOn === undefined || first === undefined ? null : daysBetween(noticedOn, first)
}

/** A figure that is too small to be shown without telling of one child (DEC-16). */
export function hideSmall(count: number, smallest: number): number | null {
  return count > 0 && count < smallest ? null : count
}

/** The same for the parts of one total: when one part is hidden, the next smallest is hidden with it. */
export function hideParts(counts: readonly number[], smallest: number): readonly (number | null)[] {
  const shown = counts.map((one) => hideSmall(one, smallest))
  if (shown.filter((one) => one === null).length !== 1) return shown
  const rest = shown.filter((one): one is number => one !== null && one > 0)
  if (rest.length === 0) return shown
  const at = shown.indexOf(Math.min(...rest))
  return shown.map((one, index) => (index === at ? null : one))
}

/** The middle of some figures. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle]
  if (high === undefined) return null
  const low = sorted.length % 2 === 0 ? sorted[middle - 1] : high
  return ((low ?? high) + high) / 2
}
