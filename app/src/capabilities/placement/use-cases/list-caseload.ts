import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople, searchByName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { STATES } from '../domain/states.ts'
import { countCaseload, listCaseloadLines } from '../read/caseload.ts'
import { clockOutput, showClock } from './clock.ts'
import { roleOf } from './standing.ts'

const PAGE = 20
const MOST_FOUND = 200

/** The people whom the social worker's organisation has taken on, by the nearest term; all, or by the start of the name. */
export const listCaseload = query({
  name: 'placement.caseload',
  title: { kk: 'Жұмысқа алынғандар', ru: 'Взятые в работу', en: 'Taken on' },
  basis: [ACTS.applicants],
  input: z.object({
    name: lineField.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    page: z.number(),
    pages: z.number(),
    count: z.number(),
    people: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        since: z.string(),
        /** The latest request, where there is one. */
        request: z
          .object({
            requestId: z.uuid(),
            state: z.enum(STATES),
            /** Away from the organisation without permission, since when. */
            awaySince: z.string().nullable(),
            clock: clockOutput.nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  reads: (_input, shown) => shown.people.map((one) => one.personId),
  run: async (act, { name, page }) => {
    const { organisationId = '' } = act.actor
    const personIds = name === undefined ? undefined : await idsByName(act, name)
    const count = await countCaseload(act.db, organisationId, personIds)
    const part = { personIds, limit: PAGE, offset: (page - 1) * PAGE }
    const lines = count === 0 ? [] : await listCaseloadLines(act.db, organisationId, roleOf(act), part)
    const people = await listPeople(
      act.db,
      lines.map((one) => one.personId),
    )
    return ok({
      page,
      pages: Math.max(1, Math.ceil(count / PAGE)),
      count,
      people: lines.map(({ personId, since, request }) => {
        const person = people.find((one) => one.id === personId)
        const name = person === undefined ? '' : fullName(person)
        if (request === undefined) return { personId, name, since, request: null }
        const { awaySince, clock } = request
        const shown = { awaySince: awaySince?.toISOString() ?? null, clock: showClock(act, clock) }
        return { personId, name, since, request: { ...request, ...shown } }
      }),
    })
  },
})

async function idsByName({ db, actor }: Act, name: string): Promise<readonly string[]> {
  return (await searchByName(db, actor.regions, name, MOST_FOUND)).map((one) => one.id)
}
