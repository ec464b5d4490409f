import { ALMATY, addDays, daysBetween, localDateAt, localize, ok, startOfDay } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById, type Organisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { countPlaces } from '../read/places.ts'
import { countMoves, listGlances, listStalled, type QueueGlance } from '../read/queue-health.ts'
import { rangeFor, rangeOutput } from './range-of.ts'

/** So many days are looked back on for what moved a queue. */
const DAYS_BACK = 30

/** An offer takes seconds; what has not been offered after so long will not be. */
const OFFER_TAKES_MS = 10 * 60 * 1000

const queueOutput = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  isOwnRegion: z.boolean(),
  length: z.number(),
  own: z.number(),
  oldestDays: z.number(),
  places: z.number(),
  free: z.number(),
  reserved: z.number(),
  out: z.number(),
  /** For whoever stands last. */
  range: rangeOutput,
  offered: z.number(),
  notTakenUp: z.number(),
  left: z.number(),
  /** People who wait although a place that fits them is free; there must be none. */
  stalled: z.object({ count: z.number(), since: z.string() }).nullable(),
})

/** Every queue in which the people of a territory wait, and whether it moves (REP-STD-26, 27; p. 7). */
export const showQueueHealth = query({
  name: 'placement.queue-health',
  title: { kk: 'Кезектердің күйі', ru: 'Состояние очередей', en: 'Health of the queues' },
  basis: [ACTS.placement, ACTS.proofReading],
  input: z.object({}),
  output: z.object({ on: z.string(), daysBack: z.number(), queues: z.array(queueOutput) }),
  run: async (act) => {
    const glances = await listGlances(act.db, act.actor.regions)
    const ids = glances.map(({ organisationId }) => organisationId)
    const known = await listOrganisationsById(act.db, ids)
    const places = await countPlaces(act.db, ids)
    const since = startOfDay(addDays(act.today, -DAYS_BACK), ALMATY)
    const moves = await countMoves(act.db, ids, since)
    const stalled = await listStalled(act.db, ids, new Date(act.now.getTime() - OFFER_TAKES_MS))
    const queues = []
    for (const glance of glances) {
      const { organisationId: id } = glance
      const counted = places.get(id)
      const moved = moves.find(({ organisationId }) => organisationId === id)
      const still = stalled.get(id)
      queues.push({
        ...(await glanceOf(
          act,
          glance,
          known.find((one) => one.id === id),
        )),
        places: counted?.capacity ?? 0,
        free: counted?.free ?? 0,
        reserved: counted?.reserved ?? 0,
        out: counted?.out ?? 0,
        offered: moved?.offered ?? 0,
        notTakenUp: moved?.notTakenUp ?? 0,
        left: moved?.left ?? 0,
        stalled: still === undefined ? null : { count: still.count, since: still.since.toISOString() },
      })
    }
    const isStill = (one: { readonly stalled: unknown }) => Number(one.stalled !== null)
    queues.sort((a, b) => isStill(b) - isStill(a) || b.oldestDays - a.oldestDays)
    return ok({ on: act.today, daysBack: DAYS_BACK, queues })
  },
})

async function glanceOf(act: Act, glance: QueueGlance, organisation: Organisation | undefined) {
  const { organisationId, length, own, oldest, lastId: ticketId, lastWants: wants } = glance
  return {
    organisationId,
    name: organisation === undefined ? '' : localize(organisation.name, act.lang),
    isOwnRegion: organisation !== undefined && act.actor.regions.includes(organisation.region),
    length,
    own,
    oldestDays: daysBetween(localDateAt(oldest, ALMATY), act.today),
    range: await rangeFor(act, { organisationId, ticketId, wants }),
  }
}
