import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'

/** The term for the officer's decision. */
export const DECIDE = 'data-rights.decide-restriction'

/** The day for the decision has passed: the family reads in the history that it is late. */
export async function noteLateDecision(act: Act, deadline: OpenDeadline): Promise<void> {
  await act.record({
    name: 'data-rights.decision-late',
    region: deadline.region,
    personId: deadline.personId,
    subject: { kind: deadline.subjectKind, id: deadline.subjectId },
    cite: [ACTS.duty],
  })
}
