import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { isFamilyOf } from '#capabilities/audit/index.ts'
import { liftRestriction } from '#platform/access/restriction.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { endingOf, RESTRICTION_EDGES } from '../domain/restriction.ts'
import { listRestrictions } from '../read/restrictions.ts'
import { endRequest } from '../store/restrictions.ts'
import { DECIDE } from './deadline.ts'

/** The family takes its request back, or lifts the restriction that came of it. */
export const endRestriction = command({
  name: 'data-rights.end-restriction',
  title: { kk: 'Шектеуді алып тастау', ru: 'Снять ограничение', en: 'Lift the restriction' },
  basis: [ACTS.right],
  input: z.object({ personId: idField }),
  output: z.object({ personId: z.uuid(), state: z.enum(['withdrawn', 'lifted']) }),
  run: async (act, { personId }) => {
    if (!(await isFamilyOf(act.db, personId))) return notFound('person')
    const all = await listRestrictions(act.db, personId)
    const standing = all.find((one) => endingOf(one.state) !== undefined)
    const ending = standing && endingOf(standing.state)
    if (standing === undefined || ending === undefined)
      return refuse('data-rights.nothing-to-end', { status: 'state' })

    const { id, region } = standing
    const state = RESTRICTION_EDGES[ending].to
    await endRequest(act, id, state)
    await act.deadlines.cancel(DECIDE, id)
    if (state === 'lifted') await liftRestriction(act, personId)
    await act.record({
      name: 'data-rights.restriction-ended',
      region,
      personId,
      subject: { kind: 'restriction', id },
      data: { state },
      cite: [ACTS.right],
    })
    return ok({ personId, state })
  },
})
