import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { DeadlineHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/referral.ts'
import { findReferral } from '../read/referrals.ts'
import { findRiskById } from '../read/risks.ts'
import { markEnded } from '../store/risks.ts'

/** The third birthday has begun: the flag ends, the worklist asks what follows; all else of the case stays (LAW-1-8). */
async function endRisk(act: Act, deadline: OpenDeadline): Promise<void> {
  const risk = await findRiskById(act.db, deadline.subjectId)
  if (risk?.state !== 'open') return
  await markEnded(act, risk.id, deadline.dueOn)
  await act.record({
    name: 'screening.risk-ended',
    region: risk.region,
    personId: risk.personId,
    subject: { kind: 'risk', id: risk.id },
    data: { endedOn: deadline.dueOn },
    cite: [ACTS.riskGroup],
  })
}

/** The service level of the project has passed without an answer: a reminder, never a breach of law (DEC-8). */
async function remindPmpc(act: Act, deadline: OpenDeadline): Promise<void> {
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

/** What the worker does when a term of this capability is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [DEADLINES.riskEnds]: endRisk,
  [DEADLINES.acknowledge]: remindPmpc,
}
