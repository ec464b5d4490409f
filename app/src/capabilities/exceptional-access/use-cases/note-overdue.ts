import type { DeadlineHandler } from '#platform/module.ts'
import { findEmergency } from '../read/emergencies.ts'
import { aboutEmergency } from './about-emergency.ts'

/** The term of a review is over and nobody has decided: the family and the officer see it. */
export const noteOverdue: DeadlineHandler = async (act, { subjectId }) => {
  const one = await findEmergency(act.db, subjectId)
  if (one !== undefined && one.review === undefined)
    await act.record({ name: 'exceptional-access.review-overdue', ...aboutEmergency(one) })
}
