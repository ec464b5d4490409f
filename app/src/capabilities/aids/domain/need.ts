import { type Edges, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS, type Route } from './acts.ts'

export const NEED_STATES = ['asked', 'indicated', 'not-indicated', 'withdrawn'] as const
export type NeedState = (typeof NEED_STATES)[number]

/** What may be done with a need: answered by a doctor or the department, taken back or used by the family. */
export const NEED_EDGES = {
  answer: { from: ['asked'], cite: ACTS.twoRoutes },
  withdraw: { from: ['asked', 'indicated'], cite: ACTS.twoRoutes },
  order: { from: ['indicated'], cite: ACTS.order },
} as const satisfies Edges<string, NeedState> & Readonly<Record<string, { readonly cite: Citation }>>
export type NeedEvent = keyof typeof NEED_EDGES

/** Whether an event is possible in a state. */
export const isNeedEvent = leadsOn<NeedEvent, NeedState>(NEED_EDGES)

/** That a child is to have something, by one route. */
export interface Need {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly route: Route
  readonly item: string
  readonly organisationId: string | undefined
  readonly askerName: string
  readonly words: string | undefined
  readonly state: NeedState
  readonly document: string | undefined
  readonly documentDate: LocalDate | undefined
  readonly volume: string | undefined
  readonly reason: string | undefined
  readonly validTo: LocalDate | undefined
  readonly askedOn: LocalDate
  readonly answeredOn: LocalDate | undefined
  readonly answeredBy: string | undefined
  readonly version: number
}

/** True while something may be ordered by it: indicated, and its last day is not over. */
export function isIndicated({ state, validTo }: Pick<Need, 'state' | 'validTo'>, on: LocalDate): boolean {
  return isNeedEvent('order', state) && (validTo === undefined || !isBefore(validTo, on))
}

/** A status of a person, as far as the route of the programme asks. */
interface KnownStatus {
  readonly kind: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** The disability in force on a day: without one there is no programme of the Social Code (REP-SC-6). */
export function disabilityOn<S extends KnownStatus>(known: readonly S[], on: LocalDate): S | undefined {
  return known.find(
    ({ kind, validFrom, validTo }) =>
      kind === 'disability' && !isBefore(on, validFrom) && (validTo === undefined || !isBefore(validTo, on)),
  )
}
