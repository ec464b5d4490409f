import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { countPlaces, type PlaceCounts } from '../read/places.ts'
import { findMedianWait, findQueuePlace, listWaiting, type QueuePlace } from '../read/queue.ts'
import { findRequest } from '../read/requests.ts'
import { rangeFor, rangeOutput } from './range-of.ts'

/**
 * The queue of one organisation: places, entries by number and time without names, and, asked for a request, its own
 * position with everything that moved it (REP-STD-26, 27).
 */
export const showQueue = query({
  name: 'placement.queue',
  title: { kk: 'Кезек', ru: 'Очередь', en: 'The queue' },
  basis: [ACTS.placement, ACTS.silentConsequences],
  input: z.object({ organisationId: idField.optional(), requestId: idField.optional() }),
  output: z.object({
    organisationId: z.uuid(),
    organisationName: wordsShape,
    capacity: z.number(),
    occupied: z.number(),
    reserved: z.number(),
    free: z.number(),
    /** Free, but out of service for some days: offered to nobody until they are over. */
    out: z.number(),
    queueLength: z.number(),
    medianWaitDays: z.number().nullable(),
    entries: z.array(
      z.object({ position: z.number(), serial: z.number(), enteredAt: z.string(), isOwn: z.boolean() }),
    ),
    own: z
      .object({
        position: z.number(),
        startedAt: z.number(),
        enteredAt: z.string(),
        moves: z.array(
          z.object({
            at: z.string(),
            why: z.enum(['joined', 'left', 'offered', 'passed', 'freed', 'outside-queue']),
            position: z.number(),
          }),
        ),
        range: rangeOutput,
      })
      .nullable(),
  }),
  run: async (act, input) => {
    const own = input.requestId === undefined ? undefined : await findQueuePlace(act.db, input.requestId)
    const organisationId = await whichOrganisation(act, input)
    if (!organisationId.ok) return organisationId
    const organisation = await findOrganisation(act.db, organisationId.value)
    if (organisation === undefined) return notFound('organisation')

    const counts = (await countPlaces(act.db, [organisation.id])).get(organisation.id)
    const waiting = await listWaiting(act.db, organisation.id, 200)
    return ok({
      organisationId: organisation.id,
      organisationName: organisation.name,
      ...countsOf(counts, organisation.places ?? 0),
      medianWaitDays: (await findMedianWait(act.db, organisation.id)) ?? null,
      entries: waiting.map((entry, index) => ({
        position: index + 1,
        serial: entry.serial,
        enteredAt: entry.enteredAt.toISOString(),
        isOwn: entry.id === own?.ticketId,
      })),
      own: own === undefined ? null : { ...shownPlace(own), range: await rangeFor(act, own) },
    })
  },
})

function countsOf(counts: PlaceCounts | undefined, places: number) {
  if (counts === undefined)
    return { capacity: places, occupied: 0, reserved: 0, free: places, out: 0, queueLength: 0 }
  const { capacity, occupied, reserved, free, out, waiting } = counts
  return { capacity, occupied, reserved, free, out, queueLength: waiting }
}

function shownPlace({ position, startedAt, enteredAt, moves }: QueuePlace) {
  return {
    position,
    startedAt,
    enteredAt: enteredAt.toISOString(),
    moves: moves.map((move) => ({ ...move, at: move.at.toISOString() })),
  }
}

async function whichOrganisation(
  act: Act,
  input: { readonly organisationId?: string | undefined; readonly requestId?: string | undefined },
): Promise<Result<string, Refusal>> {
  if (act.actor.role === 'io-registrar') {
    const { organisationId } = act.actor
    return organisationId === undefined ? notFound('organisation') : ok(organisationId)
  }
  if (input.requestId !== undefined) {
    const request = await findRequest(act.db, input.requestId)
    if (request === undefined) return notFound('request')
    if (request.organisationId !== undefined) return ok(request.organisationId)
  }
  return input.organisationId === undefined
    ? refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'organisationId', code: 'required' }],
      })
    : ok(input.organisationId)
}
