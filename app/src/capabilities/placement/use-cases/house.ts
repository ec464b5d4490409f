import { ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listWork } from '../read/requests.ts'
import { listBoard, listResidents } from '../read/residents.ts'
import { listComing } from '../read/transfers.ts'
import { namesOf, somebody } from './somebody.ts'

const PAGE = 50

/** Everybody who lives in the own organisation, found by name or by the number of the case. */
export const showResidents = query({
  name: 'placement.residents',
  title: { kk: 'Тұрғындар', ru: 'Проживающие', en: 'Residents' },
  basis: [ACTS.scope],
  input: z.object({
    text: z.string().trim().max(100).default(''),
    page: z.coerce.number().int().min(1).max(100).default(1),
  }),
  output: z.object({
    page: z.number(),
    pages: z.number(),
    count: z.number(),
    residents: z.array(
      z.object({
        ...somebody,
        number: z.string(),
        category: z.number(),
        state: z.enum(['admitted', 'on-leave']),
        fromOn: z.string(),
        place: z.number().nullable(),
        breaches: z.number(),
        planned: z.number(),
        isAway: z.boolean(),
      }),
    ),
  }),
  reads: (_input, { residents }) => residents.map(({ personId }) => personId),
  run: async (act, { text, page }) => {
    const all = await listResidents(act.db, act.actor.organisationId ?? '')
    const nameOf = await namesOf(
      act,
      all.map(({ personId }) => personId),
    )
    const wanted = text.toLocaleLowerCase('kk')
    const found = all.filter(
      (one) => nameOf(one.personId).toLocaleLowerCase('kk').includes(wanted) || one.number.includes(wanted),
    )
    return ok({
      page,
      pages: Math.max(1, Math.ceil(found.length / PAGE)),
      count: found.length,
      residents: found.slice((page - 1) * PAGE, page * PAGE).map((one) => ({
        requestId: one.requestId,
        personId: one.personId,
        personName: nameOf(one.personId),
        number: one.number,
        category: one.category,
        state: one.state,
        fromOn: one.fromOn,
        place: one.place,
        breaches: one.breaches,
        planned: one.planned,
        isAway: one.leftAt !== null,
      })),
    })
  },
})

/** The places of the own organisation one by one: room, profile, whether free, and who lives there. */
export const showBoard = query({
  name: 'placement.board',
  title: { kk: 'Орындар тақтасы', ru: 'Доска мест', en: 'Occupancy board' },
  basis: [ACTS.scope],
  input: z.object({}),
  output: z.object({
    places: z.array(
      z.object({
        number: z.number(),
        state: z.enum(['free', 'reserved', 'occupied', 'out']),
        profile: z.number().nullable(),
        room: z.enum(['any', 'female', 'male']),
        stay: z.enum(['permanent', 'temporary']),
        holder: z.object({ ...somebody, isOnLeave: z.boolean() }).nullable(),
      }),
    ),
  }),
  reads: (_input, { places }) => places.flatMap(({ holder }) => (holder === null ? [] : [holder.personId])),
  run: async (act) => {
    const organisationId = act.actor.organisationId ?? ''
    const holders = await holdersOf(act, organisationId)
    const nameOf = await namesOf(
      act,
      holders.map(({ personId }) => personId),
    )
    return ok({
      places: (await listBoard(act.db, organisationId)).map((place) => {
        const holder = holders.find(({ id }) => id === place.holderId)
        return {
          number: place.number,
          state: place.isOut && place.state === 'free' ? ('out' as const) : place.state,
          profile: place.profile,
          room: place.room,
          stay: place.stay,
          holder:
            holder === undefined
              ? null
              : {
                  requestId: holder.requestId,
                  personId: holder.personId,
                  personName: nameOf(holder.personId),
                  isOnLeave: holder.state === 'on-leave',
                },
        }
      }),
    })
  },
})

/** Whoever holds a place: by a stay, by a request that it is kept for, or by a transfer. */
async function holdersOf(act: Act, organisationId: string) {
  const residents = await listResidents(act.db, organisationId)
  const arriving = await listWork(act.db, {
    reader: 'io-registrar',
    states: ['reserved', 'deferred'],
    organisationId,
    limit: 200,
  })
  const coming = await listComing(act.db, organisationId)
  return [
    ...residents.map(({ requestId, personId, state }) => ({ id: requestId, requestId, personId, state })),
    ...arriving.map(({ request: { id, personId, state } }) => ({ id, requestId: id, personId, state })),
    ...coming.map(({ id, requestId, personId, state }) => ({ id, requestId, personId, state })),
  ]
}
