import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople, searchByName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { STATES } from '../domain/states.ts'
import { listLatestRequests, listTakenOn } from '../read/caseload.ts'
import { clockOutput, showClock } from './clock.ts'
import { roleOf } from './standing.ts'

const PAGE = 50
const MOST_FOUND = 200

/** The people whom the social worker's organisation has taken on, fifty at a time; all, or by the start of the name. */
export const listCaseload = query({
  name: 'placement.caseload',
  title: { kk: 'Жұмысқа алынғандар', ru: 'Взятые в работу', en: 'Taken on' },
  basis: [ACTS.applicants],
  input: z.object({ after: idField.optional(), name: lineField.optional() }),
  output: z.object({
    people: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        since: z.string(),
        /** The latest request, where there is one. */
        request: z
          .object({ requestId: z.uuid(), state: z.enum(STATES), clock: clockOutput.nullable() })
          .nullable(),
      }),
    ),
    /** The last person shown, when there are more. */
    next: z.uuid().nullable(),
  }),
  reads: (_input, shown) => shown.people.map((one) => one.personId),
  run: async (act, { after, name }) => {
    const { organisationId = '' } = act.actor
    const personIds = name === undefined ? undefined : await idsByName(act, name)
    const found = await listTakenOn(act.db, { organisationId, personIds, after, limit: PAGE + 1 })
    const shown = found.slice(0, PAGE)
    const ids = shown.map((one) => one.personId)
    const people = await listPeople(act.db, ids)
    const requests = await listLatestRequests(act.db, ids, roleOf(act))
    return ok({
      people: shown.map(({ personId, since }) => {
        const person = people.find((one) => one.id === personId)
        const name = person === undefined ? '' : fullName(person)
        const latest = requests.find((one) => one.personId === personId)
        if (latest === undefined) return { personId, name, since, request: null }
        const { requestId, state, clock } = latest
        return { personId, name, since, request: { requestId, state, clock: showClock(act, clock) } }
      }),
      next: found.length > PAGE ? (shown.at(-1)?.personId ?? null) : null,
    })
  },
})

async function idsByName({ db, actor }: Act, name: string): Promise<readonly string[]> {
  return (await searchByName(db, actor.regions, name, MOST_FOUND)).map((one) => one.id)
}
