import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { move } from '../domain/move.ts'
import { allocate } from '../domain/queue.ts'
import { listWaiting } from '../read/queue.ts'
import { claimNamedPlace, lockFreePlaces, lockOrganisation } from '../store/places.ts'
import { lockRequest } from '../store/requests.ts'
import { closeTicket } from '../store/tickets.ts'
import { writeQueueLines } from './queue-lines.ts'
import { reservePlace } from './reserve.ts'

const BATCH = 200

/**
 * Offers the free places of an organisation to its queue in the queue's order, one allocator at a time; each offer
 * starts the term of arrival (p. 7; REP-STD-24, 26).
 */
export async function offerPlaces(act: Act, organisationId: string): Promise<number> {
  if ((await findOrganisation(act.db, organisationId)) === undefined) return 0
  await lockOrganisation(act, organisationId)
  const waiting = await listWaiting(act.db, organisationId, BATCH)
  const free = await lockFreePlaces(act, organisationId)

  let offered = 0
  for (const offer of allocate(free, waiting)) {
    const entry = waiting.find((one) => one.id === offer.ticketId)
    const request = entry && (await lockRequest(act, entry.requestId))
    if (request === undefined || !move(request.state, 'offer-place', 'system').ok) continue
    if (!(await claimNamedPlace(act, offer.placeId, { requestId: request.id, how: 'queue' }))) continue
    await closeTicket(act, request.id, { outcome: 'offered', placeId: offer.placeId })
    await reservePlace(act, request, { organisationId, placeId: offer.placeId, how: 'queue' })
    offered += 1
  }
  await writeQueueLines(act, organisationId)
  return offered
}
