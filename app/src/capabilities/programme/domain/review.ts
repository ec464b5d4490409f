import type { LocalDate } from '@tirek/kernel'
import { isUnderThree, type ParameterId } from '@tirek/law'

/** Why a programme is looked at again. */
export const REVIEW_OCCASIONS = ['due', 'facts-changed', 'family-asked'] as const
export type ReviewOccasion = (typeof REVIEW_OCCASIONS)[number]

/** Why a programme ends. That a family does not take part is no reason. */
export const CLOSE_REASONS = [
  'goals-reached',
  'no-restriction',
  'majority',
  'moved-away',
  'replaced',
  'died',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** The review interval of a child of this age: a default of the project, not a term of the law (DEC-8). */
export function reviewTerm(birthDate: LocalDate, on: LocalDate): ParameterId {
  return isUnderThree(birthDate, on) ? 'project.review-months-under-three' : 'project.review-months'
}
