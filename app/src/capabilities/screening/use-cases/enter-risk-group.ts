import { riskGroupEnd } from '@tirek/law'
import type { Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/referral.ts'
import { isInRiskGroup, type Risk } from '../domain/risk.ts'
import { findRisk } from '../read/risks.ts'
import { insertRisk } from '../store/risks.ts'
import { noteStanding } from './referral-consent.ts'

/**
 * Enters a child into the risk group until the third birthday, when the flag ends by itself at the start of that day
 * (LAW-1-8). A child who stands in it already stays under the first entry.
 */
export async function enterRiskGroup(
  act: Act,
  child: Person,
  entry: { readonly organisationId: string; readonly resultId: string },
): Promise<Pick<Risk, 'id' | 'endsOn'>> {
  const standing = await findRisk(act.db, child.id)
  if (standing !== undefined && isInRiskGroup(standing, act.today)) return standing

  const { on: endsOn, cite } = riskGroupEnd(child.birthDate, act.today)
  const { region, birthDate } = child
  const risk = {
    id: act.newId(),
    region,
    personId: child.id,
    birthDate,
    endsOn,
    organisationId: entry.organisationId,
  }
  const isNew = await insertRisk(act, risk, entry.resultId)
  if (!isNew) return (await findRisk(act.db, child.id)) ?? risk

  await act.deadlines.startOn({
    kind: DEADLINES.riskEnds,
    region,
    personId: child.id,
    subject: { kind: 'risk', id: risk.id },
    ownerRole: act.actor.role,
    ownerId: entry.organisationId,
    due: endsOn,
    cite,
    fires: 'start',
    termId: 'law343.risk-group-age',
  })
  await act.record({
    name: 'screening.risk-entered',
    region,
    personId: child.id,
    subject: { kind: 'risk', id: risk.id },
    data: { endsOn },
    cite: [ACTS.riskGroup],
  })
  // What the family decided before the first sign of risk counts from the entry on.
  await noteStanding(act, child.id)
  return risk
}
