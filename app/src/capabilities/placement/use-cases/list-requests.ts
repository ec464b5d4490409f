import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { STATES } from '../domain/states.ts'
import { countByState, listWork } from '../read/requests.ts'

const localized = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
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
  arriveBy: z.string().nullable(),
  organisationName: localized.nullable(),
})

/** The worklist: requests in some states, longest waiting first, with the clock that runs on each. */
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
    afterSince: z.iso.datetime({ offset: true }).optional(),
    afterId: idField.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    requests: z.array(line),
    counts: z.partialRecord(z.enum(STATES), z.number()),
    next: z.object({ afterSince: z.string(), afterId: z.uuid() }).nullable(),
  }),
  reads: (_input, shown) => [...new Set(shown.requests.map((one) => one.personId))],
  run: async (act, input) => {
    const isHouse = act.actor.role === 'io-registrar'
    const organisationId = isHouse ? (act.actor.organisationId ?? '') : undefined
    const { afterSince, afterId, states, limit } = input
    const after =
      afterSince === undefined || afterId === undefined
        ? undefined
        : { since: new Date(afterSince), id: afterId }
    const found = await listWork(act.db, { states, organisationId, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const people = await listPeople(act.db, [...new Set(shown.map(({ request }) => request.personId))])
    const places = shown.flatMap(({ request }) => request.organisationId ?? [])
    const organisations = await listOrganisationsById(act.db, [...new Set(places)])
    const last = found.length > limit ? shown.at(-1) : undefined
    return ok({
      requests: shown.map(({ request, due, dueKind }) => {
        const person = people.find((one) => one.id === request.personId)
        return {
          requestId: request.id,
          personId: request.personId,
          personName: person === undefined ? '' : fullName(person),
          number: request.number,
          category: request.category,
          state: request.state,
          since: request.stateSince.toISOString(),
          due: due ?? null,
          dueKind: dueKind ?? null,
          arriveBy: request.arriveBy ?? null,
          organisationName: organisations.find((one) => one.id === request.organisationId)?.name ?? null,
        }
      }),
      counts: Object.fromEntries(await countByState(act.db, organisationId)),
      next:
        last === undefined
          ? null
          : { afterSince: last.request.stateSince.toISOString(), afterId: last.request.id },
    })
  },
})
