import type { Tone } from '#platform/ui/tags.tsx'
import type { ApprovalState } from '../domain/approval.ts'
import type { ReviewState } from '../domain/emergency.ts'

/** Tones of the states of a review. */
export const REVIEW_TONES: Readonly<Record<ReviewState, Tone>> = {
  waiting: 'waiting',
  justified: 'done',
  unjustified: 'late',
}

/** Tones of the states of a wish. */
export const WISH_TONES: Readonly<Record<ApprovalState, Tone>> = {
  pending: 'waiting',
  approved: 'done',
  refused: 'late',
  withdrawn: 'neutral',
  over: 'neutral',
}
