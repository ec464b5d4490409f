import type { Tone } from '#platform/ui/tags.tsx'
import type { ReviewState } from '../domain/emergency.ts'

/** Tones of the states of a review. */
export const REVIEW_TONES: Readonly<Record<ReviewState, Tone>> = {
  waiting: 'waiting',
  justified: 'done',
  unjustified: 'late',
}
