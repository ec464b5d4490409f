import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { STATES } from '../domain/states.ts'
import { countByState, listWork, type WorklistLine } from '../read/requests.ts'
import { whoseRequests } from '../read/whose-requests.ts'
import { clockOutput, showClock } from './clock.ts'
import { roleOf } from './standing.ts'

const line = z.object({
  requestId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  number: z.string(),
  category: z.number(),
  state: z.enum(STATES),
  since: z.string(),
  due: z.string().nullable(),
  dueKind: z.string().nullable(),
  clock: clockOutput.nullable(),
  arriveBy: z.string().nullable(),
  organisationName: wordsShape.nullable(),
})

/** Where the next page goes on: the last line that was shown. */
const cursor = z.object({ afterDue: z.string().nullable(), afterSince: z.string(), afterId: z.uuid() })

/** The worklist: requests in some states, those past their term first, then by the nearest term, then by waiting. */
export const listRequests = query({
  name: 'placement.requests',
  title: { kk: 'Өтініштер тізімі', ru: 'Список заявлений', en: 'Requests' },
  basis: [ACTS.placement],
  input: z.object({
    states: z
      .array(z.enum(STATES))
      .min(1)
      .max(STATES.length)
      .default([...STATES]),
    /** Last day of the last line shown; absent when that line had no term. */
    afterDue: dateField.optional(),
    afterSince: z.iso.datetime({ offset: true }).optional(),
    afterId: idField.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    requests: z.array(line),
    counts: z.partialRecord(z.enum(STATES), z.number()),
    next: cursor.nullable(),
  }),
  reads: (_input, shown) => [...new Set(shown.requests.map((one) => one.personId))],
  run: async (act, input) => {
    const whose = whoseRequests(act.actor)
    const { afterDue: due, afterSince, afterId: id, states, limit } = input
    const after =
      afterSince === undefined || id === undefined ? undefined : { due, since: new Date(afterSince), id }
    const found = await listWork(act.db, {
      reader: roleOf(act),
      states,
      ...whose,
      after,
      limit: limit + 1,
    })
    const shown = found.slice(0, limit)
    const people = await listPeople(act.db, [...new Set(shown.map(({ request }) => request.personId))])
    const places = shown.flatMap(({ request }) => request.organisationId ?? [])
    const organisations = await listOrganisationsById(act.db, [...new Set(places)])
    return ok({
      requests: shown.map(({ request, clock }) => {
        const person = people.find((one) => one.id === request.personId)
        const shownClock = showClock(act, clock)
        return {
          requestId: request.id,
          personId: request.personId,
          personName: person === undefined ? '' : fullName(person),
          number: request.number,
          category: request.category,
          state: request.state,
          since: request.stateSince.toISOString(),
          due: shownClock?.due ?? null,
          dueKind: shownClock?.kind ?? null,
          clock: shownClock,
          arriveBy: request.arriveBy ?? null,
          organisationName: organisations.find((one) => one.id === request.organisationId)?.name ?? null,
        }
      }),
      counts: Object.fromEntries(await countByState(act.db, STATES, whose)),
      next: found.length > limit ? cursorOf(shown.at(-1)) : null,
    })
  },
})

function cursorOf(last: WorklistLine | undefined): z.output<typeof cursor> | null {
  if (last === undefined) return null
  const { request, clock } = last
  return {
    afterDue: clock?.due ?? null,
    afterSince: request.stateSince.toISOString(),
    afterId: request.id,
  }
}
