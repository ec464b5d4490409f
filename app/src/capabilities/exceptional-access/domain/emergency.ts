import type { LocalDate } from '@tirek/kernel'
import { cite, getValue } from '@tirek/law'

/** An emergency access is a default of the project: the law is silent on it. */
export const EMERGENCY = cite('project', 'DEC-52', 'project-default')
/** One register that all can rely on: art. 3(3)(1). */
export const ONE_REGISTER = cite('law-343', 'art-3-3-1')
/** The representative knows what is done with the child's data: art. 16(2). */
export const MAY_KNOW = cite('law-343', 'art-16-2')

/** Why a file is opened without a relation to the child. */
export const EMERGENCY_REASONS = ['life-or-health', 'family-out-of-reach', 'child-alone', 'other'] as const
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number]

/** What a review of an emergency access came to; `waiting` until somebody has decided. */
export const REVIEW_STATES = ['waiting', 'justified', 'unjustified'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** One emergency access to the file of one child. */
export interface Emergency {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly organisationId: string | undefined
  readonly reason: EmergencyReason
  readonly words: string
  readonly openedAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | undefined
  readonly reviewDueOn: LocalDate
  readonly review: Review | undefined
  readonly version: number
}

/** What somebody else found of an emergency access. */
export interface Review {
  readonly at: Date
  readonly by: string
  readonly role: string
  readonly isJustified: boolean
  readonly finding: string
}

const HOUR_MS = 3_600_000

/** The moment after which an access opened now is over. */
export function endsAt(openedAt: Date, on: LocalDate): Date {
  return new Date(openedAt.getTime() + getValue('project.emergency-hours', on).value * HOUR_MS)
}

/** Whether the file is open at a moment. */
export function isOpen({ endsAt: end, endedAt }: Pick<Emergency, 'endsAt' | 'endedAt'>, now: Date): boolean {
  return endedAt === undefined && end.getTime() > now.getTime()
}

/** What the review of an access has come to. */
export function reviewState({ review }: Pick<Emergency, 'review'>): ReviewState {
  if (review === undefined) return 'waiting'
  return review.isJustified ? 'justified' : 'unjustified'
}
