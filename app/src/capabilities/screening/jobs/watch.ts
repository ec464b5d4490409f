import type { WatchRule } from '#platform/watch/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { ACTS } from '../domain/citations.ts'
import {
  acceptedWhoHaveNotCome,
  consentsWithoutReferral,
  referralsWithoutAnswer,
  risksWithoutDecision,
} from '../read/standing-still.ts'

const HEALTH = ['primary-care-doctor', 'obstetric-nurse', 'diagnostic-specialist'] as const
const DESK = ['pmpc-registrar', 'pmpc-head'] as const

/** What must not stand still between a sign of risk and the PMPC: no child is lost on the way. */
export const watch: readonly WatchRule[] = [
  {
    name: 'screening.risk-without-decision',
    cite: ACTS.consent,
    stage: 'referral',
    roles: HEALTH,
    find: ({ db, today, calendar }, most) =>
      risksWithoutDecision(
        db,
        olderThan('project.watch-risk-without-decision', today, calendar),
        today,
        most,
      ),
  },
  {
    name: 'screening.consent-without-referral',
    cite: ACTS.consent,
    stage: 'referral',
    roles: HEALTH,
    find: ({ db, today, calendar }, most) =>
      consentsWithoutReferral(
        db,
        olderThan('project.watch-consent-without-referral', today, calendar),
        today,
        most,
      ),
  },
  {
    name: 'screening.referral-without-answer',
    cite: ACTS.serviceLevel,
    stage: 'referral',
    roles: DESK,
    find: ({ db, today }, most) => referralsWithoutAnswer(db, today, most),
  },
  {
    name: 'screening.child-not-come',
    cite: ACTS.procedure,
    stage: 'examination',
    roles: DESK,
    find: ({ db, today, calendar }, most) =>
      acceptedWhoHaveNotCome(db, olderThan('project.watch-child-not-come', today, calendar), most),
  },
]
