import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listCaseloads } from '#capabilities/programme/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listCoordinators } from '../read/coordinators.ts'

const line = z.object({
  accountId: z.uuid(),
  name: z.string(),
  cases: z.number(),
  /** True when the account is closed or has another post: nobody leads these cases any more. */
  isGone: z.boolean(),
})

/** The cases of one coordinator as shown. */
export type LoadLine = z.output<typeof line>

/** Who of a consultation leads how many programmes: those who left with cases first, then by number. */
export async function workloadOf(db: Tx, organisationId: string): Promise<readonly LoadLine[]> {
  const open = await listCoordinators(db, organisationId)
  const loads = await listCaseloads(db, organisationId)
  const known = new Set(open.map(({ accountId }) => accountId))
  const gone = loads
    .filter(({ coordinatorId }) => !known.has(coordinatorId))
    .map(({ coordinatorId: accountId, name, count: cases }) => ({ accountId, name, cases, isGone: true }))
  const working = open.map(({ accountId, name }) => {
    const cases = loads.find(({ coordinatorId }) => coordinatorId === accountId)?.count ?? 0
    return { accountId, name, cases, isGone: false }
  })
  return [...gone, ...working.toSorted((a, b) => b.cases - a.cases)]
}

/** How many programmes each coordinator of the own consultation leads. */
export const showWorkload = query({
  name: 'reassignment.workload',
  title: { kk: 'Кімде қанша іс бар', ru: 'У кого сколько дел', en: 'Who leads how many cases' },
  basis: [ACTS.continuity],
  input: z.object({}),
  output: z.object({ staff: z.array(line) }),
  run: async ({ db, actor }) => {
    const { organisationId } = actor
    return ok({ staff: organisationId === undefined ? [] : [...(await workloadOf(db, organisationId))] })
  },
})
