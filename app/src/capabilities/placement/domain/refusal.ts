import { err } from '@tirek/kernel'
import type { Citation } from '@tirek/law'

/** Every reason why this capability says no. The words are the messages `refusal.<code>` and `remedy.<code>`. */
export const REFUSAL_CODES = [
  'wrong-state',
  'wrong-actor',
  'rules-not-loaded',
  'not-in-force',
  'under-age',
  'category-does-not-fit',
  'need-not-recognised',
  'request-open-already',
  'representative-needed',
  'applicant-not-representative',
  'recipient-is-capable',
  'court-decision-needed',
  'package-incomplete',
  'no-digital-document',
  'digital-documents-away',
  'look-ups-pending',
  'nothing-to-retry',
  'answer-does-not-fit',
  'child-ground-needed',
  'best-interests-needed',
  'child-view-needed',
  'alternatives-needed',
  'not-own-choice',
  'not-receiver',
  'organisation-does-not-take',
  'vacancy-exists',
  'court-act-needed',
  'no-place-free',
  'arrived-late',
  'no-arrival-term',
  'deferral-used',
  'deferral-reason',
  'deferral-channel',
  'deferral-term-over',
  'referral-needed',
  'discharge-not-for-category',
  'breaches-too-few',
  'no-absence',
  'no-absence-to-correct',
  'absence-too-short',
  'inquiry-needed',
  'absence-excused',
  'no-capacity-limit',
  'capacity-ground',
  'capacity-restored',
  'capacity-still-limited',
  'capacity-limit-of-child',
  'restore-general-grounds',
  'restore-not-absent',
  'restore-asked-already',
  'restore-not-asked',
  'restore-owed',
  'capacity-below-occupied',
  'other-person-came',
  'leave-too-long',
  'leave-year-used',
  'leave-open-already',
  'leave-not-asked',
  'placed-by-court',
  'wish-open-already',
  'no-wish',
  'wish-day-ahead',
  'transfer-open-already',
  'transfer-not-asked',
  'transfer-not-approved',
  'same-organisation',
  'review-not-open',
  'review-not-proposed',
  'review-not-of-age',
  'review-choice-not-offered',
  'plan-too-often',
  'no-plan-line',
  'no-queue-entry',
  'proof-not-ready',
  'place-held',
  'place-unknown',
  'alternatives-not-shown',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Facts that the words of a refusal use. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** An expected "no" with its ground; the use case adds the capability's name to the code. */
export type PlacementRefusal = {
  readonly code: RefusalCode
  readonly cite: readonly Citation[]
  readonly facts: RefusalFacts
  /** Blanks of the form that the refusal is about, where it is about more than one or about a part of a list. */
  readonly blanks?: readonly string[]
}

/** A failed result with its ground: at least one provision, since a "no" of the law is never bare. */
export function no(
  code: RefusalCode,
  cite: readonly [Citation, ...Citation[]],
  facts: RefusalFacts = {},
): { readonly ok: false; readonly error: PlacementRefusal } {
  return err({ code, cite, facts }) as { readonly ok: false; readonly error: PlacementRefusal }
}
