import type { Stage, StepKind } from '../types.ts'

/**
 * A step and how many days pass from it to the next one; for the last step, to the day of
 * the demo (a negative number lies ahead).
 */
export type Leg = readonly [kind: StepKind, least: number, most: number]

const SCREENING: readonly Leg[] = [
  ['screened-risk', 0, 1],
  ['information-given', 0, 3],
]
const CONSENT: Leg = ['consent-given', 0, 3]
const REFERRED: Leg = ['referred', 1, 4]
const ACKNOWLEDGED: Leg = ['acknowledged', 1, 4]
const TO_REFERRAL: readonly Leg[] = [CONSENT, REFERRED, ACKNOWLEDGED]
const TO_SCHEDULE: readonly Leg[] = [...TO_REFERRAL, ['scheduled', 8, 21]]
const TO_EXAMINATION: readonly Leg[] = [...TO_SCHEDULE, ['appointment', 0, 0]]
const TO_CONCLUSION: readonly Leg[] = [...TO_EXAMINATION, ['examined', 1, 8]]
const TO_DRAFT: readonly Leg[] = [...TO_CONCLUSION, ['concluded', 1, 6], ['directions-consented', 2, 10]]
const TO_APPROVAL: readonly Leg[] = [...TO_DRAFT, ['programme-drafted', 1, 7], ['programme-agreed', 0, 3]]

const TO_APPLICATION: readonly Leg[] = [['need-recognised', 2, 12]]
const TO_DECISION: readonly Leg[] = [...TO_APPLICATION, ['applied', 0, 2], ['accepted', 2, 6]]
const TO_NOTICE: readonly Leg[] = [...TO_DECISION, ['decided', 0, 2]]
const TO_CHOICE: readonly Leg[] = [...TO_NOTICE, ['notified', 0, 2], ['received', 0, 10]]

/** The ways into consultation that begin with a screening, for children under three. */
const EARLY: Partial<Record<Stage, readonly Leg[]>> = {
  'programme-active': [...TO_APPROVAL, ['programme-approved', 3, 75]],
  'review-overdue': [...TO_APPROVAL, ['programme-approved', 100, 130]],
  'consent-awaited': [
    ['screened-risk', 0, 1],
    ['information-given', 0, 12],
  ],
  'consent-refused': [...SCREENING, ['consent-refused', 2, 60]],
}

const USUAL: Record<Stage, readonly Leg[]> = {
  registered: [],
  'screening-due': [],
  'screened-clear': [['screened-clear', 1, 40]],
  'screening-refused': [['screening-refused', 1, 30]],
  'screening-incomplete': [['screening-incomplete', 0, 14]],
  'consent-awaited': [['information-given', 0, 12]],
  'consent-refused': [['consent-refused', 2, 60]],
  consented: [['consent-given', 0, 3]],
  referred: [CONSENT, ['referred', 0, 3]],
  'referral-overdue': [CONSENT, ['referred', 10, 24]],
  acknowledged: [CONSENT, REFERRED, ['acknowledged', 0, 5]],
  scheduled: [...TO_REFERRAL, ['scheduled', 15, 21], ['appointment', -14, -3]],
  'appointment-missed': [...TO_SCHEDULE, ['appointment', 2, 9]],
  examining: [...TO_EXAMINATION, ['examined', 0, 7]],
  'sign-off': [...TO_EXAMINATION, ['examined', 1, 9]],
  concluded: [...TO_CONCLUSION, ['concluded', 1, 20]],
  'programme-draft': [...TO_DRAFT, ['programme-drafted', 0, 12]],
  'programme-agreement': [...TO_DRAFT, ['programme-drafted', 2, 14]],
  'programme-active': [...TO_APPROVAL, ['programme-approved', 5, 340]],
  'review-overdue': [...TO_APPROVAL, ['programme-approved', 372, 430]],
  'need-recognised': [['need-recognised', 1, 20]],
  applied: [...TO_APPLICATION, ['applied', 0, 3]],
  returned: [...TO_APPLICATION, ['applied', 1, 3], ['returned', 1, 20]],
  accepted: [...TO_APPLICATION, ['applied', 0, 2], ['accepted', 0, 6]],
  refused: [...TO_DECISION, ['refused', 5, 90]],
  decided: [...TO_DECISION, ['decided', 0, 1]],
  'notify-overdue': [...TO_DECISION, ['decided', 6, 12]],
  notified: [...TO_NOTICE, ['notified', 0, 2], ['received', 0, 9]],
  'choose-overdue': [...TO_NOTICE, ['notified', 0, 2], ['received', 20, 45]],
  reserved: [...TO_CHOICE, ['chosen', 0, 15]],
  deferred: [...TO_CHOICE, ['chosen', 8, 14], ['deferred', 1, 20]],
  'not-arrived': [...TO_CHOICE, ['chosen', 26, 60]],
  queued: [...TO_CHOICE, ['chosen', 0, 0], ['queued', 2, 240]],
  offered: [...TO_CHOICE, ['chosen', 0, 0], ['queued', 20, 200], ['offered', 0, 14]],
  admitted: [...TO_CHOICE, ['chosen', 2, 15], ['arrived', 10, 1_400]],
  discharged: [...TO_CHOICE, ['chosen', 2, 15], ['arrived', 60, 900], ['discharged', 5, 300]],
}

/** The legs that lead to a stage; a child under three came to it through a screening. */
export function legsOf(stage: Stage, isUnderThree: boolean): readonly Leg[] {
  if (!isUnderThree) return USUAL[stage]

  const legs = EARLY[stage] ?? USUAL[stage]
  const first = legs[0]?.[0]
  return first === 'consent-given' ? [...SCREENING, ...legs] : legs
}

/** Days that a stage needs at least, from its first step to the day of the demo. */
export function leastDays(legs: readonly Leg[]): number {
  return legs.reduce((sum, [, least]) => sum + least, 0)
}
