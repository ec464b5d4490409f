import { isBefore, type LocalDate, leadsOn } from '@tirek/kernel'

/** Why a family asks to restrict processing. */
export const GROUNDS = ['contested', 'unlawful', 'purpose-reached', 'consent-withdrawn'] as const
export type Ground = (typeof GROUNDS)[number]

export const RESTRICTION_STATES = ['open', 'granted', 'refused', 'withdrawn', 'lifted'] as const
export type RestrictionState = (typeof RESTRICTION_STATES)[number]

interface Edge {
  readonly from: readonly RestrictionState[]
  readonly to: RestrictionState
}

/** Every movement of a request: decided once; the family takes it back, or lifts what came of it. */
export const RESTRICTION_EDGES = {
  grant: { from: ['open'], to: 'granted' },
  refuse: { from: ['open'], to: 'refused' },
  withdraw: { from: ['open'], to: 'withdrawn' },
  lift: { from: ['granted'], to: 'lifted' },
} as const satisfies Record<string, Edge>
export type RestrictionEvent = keyof typeof RESTRICTION_EDGES

/** Whether an event leads on from a state. */
export const isRestrictionEvent = leadsOn<RestrictionEvent, RestrictionState>(RESTRICTION_EDGES)

/** How the family ends a request in a state; undefined when nothing of it stands. */
export function endingOf(state: RestrictionState): 'withdraw' | 'lift' | undefined {
  return (['withdraw', 'lift'] as const).find((event) => isRestrictionEvent(event, state))
}

/** A request to restrict processing, and what became of it. */
export interface Restriction {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly ground: Ground
  readonly words: string
  readonly requestedOn: LocalDate
  readonly requesterName: string
  readonly dueOn: LocalDate | undefined
  readonly state: RestrictionState
  readonly decidedOn: LocalDate | undefined
  readonly deciderName: string | undefined
  readonly decisionReason: string | undefined
  readonly liftedOn: LocalDate | undefined
  readonly liftedByName: string | undefined
  readonly version: number
}

/** Whether the day for the decision has passed without one. */
export function isLate({ state, dueOn }: Pick<Restriction, 'state' | 'dueOn'>, today: LocalDate): boolean {
  return state === 'open' && dueOn !== undefined && isBefore(dueOn, today)
}
