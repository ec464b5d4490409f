import { isBefore, type LocalDate } from '@tirek/kernel'

/** Why a family asks to restrict processing. */
export const GROUNDS = ['contested', 'unlawful', 'purpose-reached', 'consent-withdrawn'] as const
export type Ground = (typeof GROUNDS)[number]

export const RESTRICTION_STATES = ['open', 'granted', 'refused', 'withdrawn', 'lifted'] as const
export type RestrictionState = (typeof RESTRICTION_STATES)[number]

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
