import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { findRiskById } from '../read/risks.ts'
import { markEnded } from '../store/risks.ts'

/** The third birthday has begun: the flag ends, the worklist asks what follows; all else of the case stays (LAW-1-8). */
export async function endRisk(act: Act, deadline: OpenDeadline): Promise<void> {
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
