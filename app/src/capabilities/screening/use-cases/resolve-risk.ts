import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listStatuses } from '#capabilities/registry/index.ts'
import { idField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/referral.ts'
import { mayResolve, RESOLUTIONS } from '../domain/risk.ts'
import { findRisk } from '../read/risks.ts'
import { markResolved } from '../store/risks.ts'

/** Says what follows the risk group: one of four ways; the child never goes back into it (LAW-1-8). */
export const resolveRisk = command({
  name: 'screening.resolve-risk',
  title: {
    kk: '«Қатер» тобынан кейінгі шешім',
    ru: 'Решение после группы «риска»',
    en: 'Decide what follows the risk group',
  },
  basis: [ACTS.riskGroup],
  input: z.object({
    childId: idField,
    resolution: z.enum(RESOLUTIONS),
    version: versionField.optional(),
  }),
  output: z.object({ riskId: z.uuid(), resolution: z.enum(RESOLUTIONS) }),
  run: async (act, { childId, resolution, version }) => {
    const risk = await findRisk(act.db, childId)
    if (risk === undefined) return notFound('screening')
    if (version !== undefined && version !== risk.version) return stale()

    const statuses = await listStatuses(act.db, childId)
    const decision = mayResolve({
      risk,
      resolution,
      today: act.today,
      isConsultation: act.actor.role === 'pmpc-head' || act.actor.role === 'pmpc-registrar',
      hasLimitedAbilities: statuses.some(
        (one) => one.kind === 'limited-abilities' && one.validTo === undefined,
      ),
    })
    if (!decision.ok)
      return refuse(`screening.${decision.error.code}`, {
        status: decision.error.code === 'already-resolved' ? 'state' : 'law',
        cite: decision.error.cite,
        facts: { endsOn: risk.endsOn },
      })

    if (!(await markResolved(act, risk, resolution))) return stale()
    await act.deadlines.cancel(DEADLINES.riskEnds, risk.id)
    await act.record({
      name: 'screening.risk-resolved',
      region: risk.region,
      personId: childId,
      subject: { kind: 'risk', id: risk.id },
      data: { resolution },
      cite: [ACTS.riskGroup],
    })
    return ok({ riskId: risk.id, resolution })
  },
})
