import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { move } from '../domain/move.ts'
import { allocate } from '../domain/queue.ts'
import { listQueues } from '../read/queue.ts'
import { claimOffered, type HouseFreePlace, lockFreePlaces, lockOrganisation } from '../store/places.ts'
import { lockRequests } from '../store/requests.ts'
import { closeOffered } from '../store/tickets.ts'
import { readMoves, writeQueueLines } from './queue-lines.ts'
import { askForOffers, type KeptPlace, reservePlaces } from './reserve.ts'
import { tellOffered } from './tell-of-request.ts'

/** So many offers are made in one transaction; the rest follow at once in the next. */
const OFFERS_AT_ONCE = 2_000
/** So many of them are written together: while the database writes one part, the next is made ready. */
const WRITTEN_TOGETHER = 500

function byHouse<T extends { readonly organisationId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const houses = new Map<string, T[]>()
  for (const row of rows) {
    const own = houses.get(row.organisationId)
    if (own === undefined) houses.set(row.organisationId, [row])
    else own.push(row)
  }
  return houses
}

/** Who gets which place: the queue of each organisation in its own order. */
async function allocateHouses(act: Act, free: ReadonlyMap<string, readonly HouseFreePlace[]>) {
  const waiting = await listQueues(act.db, [...free.keys()])
  const queues = byHouse(waiting)
  const requestOf = new Map(waiting.map((entry) => [entry.id, entry.requestId]))
  return [...free].flatMap(([organisationId, places]) =>
    allocate(places, queues.get(organisationId) ?? []).map(({ placeId, ticketId }) => ({
      organisationId,
      placeId,
      requestId: requestOf.get(ticketId) ?? '',
    })),
  )
}

/**
 * Offers the free places of organisations to their queues in the order of each, one allocator at a time; each offer
 * starts the term of arrival (p. 7; REP-STD-24, 26). However many offers there are, the statements are as few as for one.
 */
export async function offerPlaces(act: Act, ...organisationIds: readonly string[]): Promise<void> {
  const known = await listOrganisationsById(act.db, organisationIds)
  if (known.length === 0) return
  const ids = known.map(({ id }) => id)
  await lockOrganisation(act, ...ids)
  const free = byHouse(await lockFreePlaces(act, ids))
  const due = free.size === 0 ? [] : await allocateHouses(act, free)
  const offers = due.slice(0, OFFERS_AT_ONCE)
  const kept = await takePlaces(act, offers)
  const moves = await readMoves(act, known)
  await Promise.all([
    writeQueueLines(act, moves),
    ...inParts(kept).map((part) => reservePlaces(act, part, 'queue')),
  ])
  await tellOffered(act, kept)
  const behind = new Set(due.slice(OFFERS_AT_ONCE).map((offer) => offer.organisationId))
  for (const { id, region } of known) if (behind.has(id)) await askForOffers(act, region, id)
}

type Due = { readonly organisationId: string; readonly placeId: string; readonly requestId: string }

/** The places and the turns are taken for those who wait; who by then waits no more is left out. */
async function takePlaces(act: Act, offers: readonly Due[]): Promise<readonly KeptPlace[]> {
  if (offers.length === 0) return []
  const requests = await lockRequests(
    act,
    offers.map((offer) => offer.requestId),
  )
  const kept = offers.flatMap(({ organisationId, placeId, requestId }): readonly KeptPlace[] => {
    const request = requests.get(requestId)
    if (request === undefined || !move(request.state, 'offer-place', 'system').ok) return []
    return [{ request, organisationId, placeId }]
  })
  const pairs = kept.map(({ request, placeId }) => ({ requestId: request.id, placeId }))
  await Promise.all([claimOffered(act, pairs), closeOffered(act, pairs)])
  return kept
}

function inParts<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / WRITTEN_TOGETHER)
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * WRITTEN_TOGETHER, (at + 1) * WRITTEN_TOGETHER),
  )
}
