import type { LocalDate } from '@tirek/kernel'

/** The closed list of results; none of them is a status of the child (LAW-1-21). */
export const RESULTS = ['no-risk', 'risk', 'not-completed', 'refused'] as const
export type ScreeningOutcome = (typeof RESULTS)[number]

/** Why a screening was not completed. A closed list: there is no free text in a screening. */
export const NOT_COMPLETED_REASONS = ['child-unwell', 'child-asleep', 'no-equipment', 'did-not-come'] as const
export type NotCompletedReason = (typeof NOT_COMPLETED_REASONS)[number]

/** One filed screening. */
export interface ScreeningResult {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly instrumentId: string
  readonly instrumentVersion: string
  readonly result: ScreeningOutcome
  readonly notCompletedReason: NotCompletedReason | undefined
  readonly examinedOn: LocalDate
  readonly recordedBy: string
  readonly hasAnswers?: boolean
}
