import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { isCaseEvent, OWN_MATTER, SOCIAL_WORKERS } from '../domain/family-case.ts'
import { findCase } from '../read/cases.ts'
import { markLate, markReviewDue } from '../store/cases.ts'
import { eventOf } from './events.ts'

/** Nobody took the case up in its term: the department sees it as late. */
export async function noticeLate(act: Act, { subjectId, dueOn }: OpenDeadline): Promise<void> {
  const one = await findCase(act, subjectId)
  if (one === undefined || !isCaseEvent('take', one.state)) return
  await markLate(act, one)
  await act.record({ name: 'family-support.late', ...eventOf(one, [SOCIAL_WORKERS], { due: dueOn }) })
}

/** The plan is to be looked at again; it goes on until the family agrees to another. */
export async function noticeReview(act: Act, { subjectId, dueOn }: OpenDeadline): Promise<void> {
  const one = await findCase(act, subjectId)
  if (one === undefined || !isCaseEvent('work', one.state)) return
  await markReviewDue(act, one, dueOn)
  await act.record({ name: 'family-support.review-due', ...eventOf(one, [OWN_MATTER], { due: dueOn }) })
}
