import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { restrict } from '#platform/access/restriction.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isRestrictionEvent, RESTRICTION_EDGES, type Restriction } from '../domain/restriction.ts'
import { findRestriction, listOpenRestrictions } from '../read/restrictions.ts'
import { decideOn, lockRestriction } from '../store/restrictions.ts'
import { DECIDE } from './deadline.ts'
import { restrictionShape, shownRestriction } from './shapes.ts'

/** Requests to restrict processing that wait for the officer; the officer sees the words of the request and opens no file. */
export const listRestrictionRequests = query({
  name: 'data-rights.restrictions',
  title: {
    kk: 'Шектеу туралы өтініштер',
    ru: 'Просьбы об ограничении',
    en: 'Requests to restrict processing',
  },
  basis: [ACTS.duty],
  input: z.object({}),
  output: z.object({ requests: z.array(restrictionShape) }),
  reads: (_, { requests }) => requests.map((one) => one.personId),
  run: async (act) => {
    const open = await act.asSystem(() => listOpenRestrictions(act.db))
    return ok({ requests: open.map((one) => shownRestriction(one, act.today)) })
  },
})

/** One request for the officer. */
export const showRestriction = query({
  name: 'data-rights.restriction',
  title: {
    kk: 'Шектеу туралы өтініш',
    ru: 'Просьба об ограничении',
    en: 'Request to restrict processing',
  },
  basis: [ACTS.duty],
  input: z.object({ restrictionId: idField }),
  output: restrictionShape,
  reads: (_, { personId }) => [personId],
  run: async (act, { restrictionId }) => {
    const found = await act.asSystem(() => findRestriction(act.db, restrictionId))
    return found === undefined ? notFound('restriction') : ok(shownRestriction(found, act.today))
  },
})

async function settle(act: Act, request: Restriction, state: 'granted' | 'refused'): Promise<void> {
  const { id, region, personId } = request
  await act.deadlines.meet(DECIDE, id)
  if (state === 'granted') await restrict(act, { id: act.newId(), region, personId })
  await act.record({
    name: 'data-rights.restriction-decided',
    region,
    personId,
    subject: { kind: 'restriction', id },
    data: { state },
    cite: [ACTS.duty],
  })
}

/** The officer grants or refuses a restriction, with a reason that the family reads. */
export const decideRestriction = command({
  name: 'data-rights.decide-restriction',
  title: {
    kk: 'Шектеу туралы шешім қабылдау',
    ru: 'Решить об ограничении',
    en: 'Decide on a restriction',
  },
  basis: [ACTS.duty],
  input: z.object({
    restrictionId: idField,
    decision: z.enum(['grant', 'refuse']),
    reason: textField,
    version: versionField.optional(),
  }),
  output: z.object({ restrictionId: z.uuid(), state: z.enum(['granted', 'refused']) }),
  run: (act, { restrictionId, decision, reason, version }) =>
    act.asSystem(async () => {
      await lockRestriction(act, restrictionId)
      const request = await findRestriction(act.db, restrictionId)
      if (request === undefined) return notFound('restriction')
      if (version !== undefined && version !== request.version) return stale()
      const { to: state } = RESTRICTION_EDGES[decision]
      const isOpen = isRestrictionEvent(decision, request.state)
      if (!(isOpen && (await decideOn(act, restrictionId, state, reason))))
        return refuse('data-rights.already-decided', { status: 'state' })
      await settle(act, request, state)
      return ok({ restrictionId, state })
    }),
})
