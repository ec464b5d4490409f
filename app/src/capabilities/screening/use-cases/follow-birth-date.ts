import { parseLocalDate } from '@tirek/kernel'
import { riskGroupEnd } from '@tirek/law'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { DEADLINES } from '../domain/referral.ts'
import { findRisk } from '../read/risks.ts'
import { moveBirthDate } from '../store/risks.ts'
import { moveWindows } from './enrol.ts'

/** A corrected birth date moves the end of an open stay in the risk group (LAW-1-8). */
export async function followBirthDate(act: Act, { personId, data }: HistoryEvent): Promise<void> {
  if (personId === undefined || data?.['field'] !== 'birthDate') return
  const risk = await findRisk(act.db, personId)
  const birthDate = parseLocalDate(String(data['after']))
  if (!birthDate.ok) return
  await moveWindows(act, personId, birthDate.value)
  if (risk === undefined || risk.state !== 'open') return

  const { on: endsOn, cite } = riskGroupEnd(birthDate.value, act.today)
  await moveBirthDate(act, risk.id, { birthDate: birthDate.value, endsOn })
  const deadline = await act.deadlines.find(DEADLINES.riskEnds, risk.id)
  await act.deadlines.startOn({
    kind: DEADLINES.riskEnds,
    region: risk.region,
    personId,
    subject: { kind: 'risk', id: risk.id },
    ownerRole: deadline?.ownerRole ?? act.actor.role,
    ownerId: risk.organisationId,
    due: endsOn,
    cite,
    fires: 'start',
    termId: 'law343.risk-group-age',
  })
}
