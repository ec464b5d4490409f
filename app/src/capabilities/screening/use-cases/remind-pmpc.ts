import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { findReferral } from '../read/referrals.ts'

/** The service level of the project has passed without an answer: a reminder, never a breach of law (DEC-8). */
export async function remindPmpc(act: Act, deadline: OpenDeadline): Promise<void> {
  const referral = await findReferral(act.db, deadline.subjectId)
  if (referral?.state !== 'sent') return
  await act.record({
    name: 'screening.answer-awaited',
    region: referral.region,
    personId: referral.personId,
    subject: { kind: 'referral', id: referral.id },
    data: { object: referral.object, recipientId: referral.toOrganisationId },
    cite: [ACTS.serviceLevel],
  })
}
