import type { RecipientCategory } from '@tirek/law'

/** Where one request for residential services stands. Waiting on the state is a state, too. */
export const STATES = [
  'submitted',
  'returned',
  'entered',
  'refused',
  'decided',
  'notified',
  'choosing',
  'choice-overdue',
  'chosen',
  'queued',
  'reserved',
  'deferred',
  'not-arrived',
  'admitted',
  'on-leave',
  'transferred',
  'left',
  'discharged',
  'superseded',
] as const
export type State = (typeof STATES)[number]

/** States after which the person has no open request and may ask anew. */
export const CLOSED_STATES = [
  'refused',
  'transferred',
  'left',
  'discharged',
  'superseded',
] as const satisfies readonly State[]

/** Whether the person has nothing under way by a request in this state. */
export const isClosed = (state: State): boolean => CLOSED_STATES.some((closed) => closed === state)

/** A request that still waits for somebody's step: neither closed nor ended with the person's arrival. */
export function isUnderWay(state: State): boolean {
  return state !== 'admitted' && state !== 'on-leave' && !isClosed(state)
}

/** States in which the look-ups of point 5 are still ahead of the decision. */
export const BEFORE_DECISION: readonly State[] = ['submitted', 'returned', 'entered']

/** Who acts in this capability; the names are those of the roles of the system. */
export const PLACEMENT_ROLES = [
  'recipient',
  'representative',
  'medical-organisation',
  'social-worker',
  'ed-specialist',
  'ed-head',
  'leb-decision-maker',
  'io-registrar',
  'system',
] as const
export type PlacementRole = (typeof PLACEMENT_ROLES)[number]

/** The categories of point 2 by their number. */
export type Category = RecipientCategory

/**
 * Why a person needs round-the-clock care. Disability of the child or of a parent is not in the list and never
 * will be: it is no ground for separation from the family (CRPD 23(4)).
 */
export const NEED_REASONS = [
  'family-asks',
  'no-one-can-care',
  'carer-ill',
  'round-the-clock-care',
  'home-help-not-enough',
  'no-home',
  'danger-at-home',
] as const
export type NeedReason = (typeof NEED_REASONS)[number]

/** What must have been considered for a child before a residential organisation (CRPD 23(5)). */
export const ALTERNATIVES = [
  'close-relatives',
  'wider-family',
  'family-in-community',
  'home-help',
  'day-care',
] as const
export type Alternative = (typeof ALTERNATIVES)[number]

/** The look-ups of point 5 in its order. */
export const LOOK_UPS = ['identity', 'disability', 'ipar', 'court'] as const
export type LookUpKind = (typeof LOOK_UPS)[number]

/** Why arrival may be put off: physical inability only. */
export const DEFERRAL_REASONS = ['illness', 'hospitalisation'] as const
export type DeferralReason = (typeof DEFERRAL_REASONS)[number]

/** The three grounds of point 21. */
/** In what an absence that was recorded by mistake was wrong (DEC-95). */
export const MISTAKES = ['never-left', 'with-permission', 'other-person', 'wrong-time'] as const
export type Mistake = (typeof MISTAKES)[number]

export const DISCHARGE_GROUNDS = ['breaches', 'limited-capacity', 'absence'] as const
export type DischargeGround = (typeof DISCHARGE_GROUNDS)[number]

/**
 * How receipt of the notification was proved (DEC-11). An SMS is none of them: its gateway says that it took the text,
 * never that the phone got it, and a notice that was opened on the portal is proof without any SMS.
 */
export const RECEIPT_PROOFS = ['portal', 'signature', 'visit'] as const
export type ReceiptProof = (typeof RECEIPT_PROOFS)[number]
