import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'

/** The term for the decision on a request. */
export const DECIDE = 'corrections.decide'

/** The day for the decision has passed: the family reads in the history that it is late. */
export async function noteLateDecision(act: Act, deadline: OpenDeadline): Promise<void> {
  await act.record({
    name: 'corrections.decision-late',
    region: deadline.region,
    personId: deadline.personId,
    subject: { kind: deadline.subjectKind, id: deadline.subjectId },
    cite: [ACTS.duty],
  })
}

/** The request has been closed. The row of the term has the class of no post, as the request may be about any part. */
export async function endTerm(act: Act, requestId: string, how: 'meet' | 'cancel'): Promise<void> {
  await act.asSystem(() => act.deadlines[how](DECIDE, requestId))
}
