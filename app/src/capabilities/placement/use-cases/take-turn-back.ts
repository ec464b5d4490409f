import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { move } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import { findLastOffer } from '../read/places.ts'
import { markArrivalInTime } from '../store/deadlines.ts'
import { addPlaces, claimPlace, handOverPlace, lockOrganisation } from '../store/places.ts'
import { lockRequest, updateRequest } from '../store/requests.ts'
import { reopenTicket } from '../store/tickets.ts'
import { recordOf } from './events.ts'
import { partyOf } from './reserve.ts'

/**
 * The person had come in time, and only the record came after the term: the turn never rightly passed (DEC-11). A free
 * place is used first. Else the one who was offered a place in the meantime goes back into the queue with the time of
 * the own entry, so to its head (DEC-27). Who already lives in a place is not touched: the organisation makes one more,
 * as at an immediate restoration (DEC-29). No place has two holders.
 */
export async function takeTurnBack(act: Act, request: Request): Promise<Request> {
  const { organisationId = '' } = request
  await lockOrganisation(act, organisationId)
  const free = await claimPlace(act, organisationId, request.id)
  const found = free ?? (await act.asSystem(() => fromLastOffer(act, request, organisationId)))
  const placeId = found ?? (await oneMore(act, organisationId, request.id))
  await markArrivalInTime(act, request.id)
  const how = found === undefined ? 'one-more' : 'found'
  const cite = [ACTS.placement, ACTS.startsReading, ACTS.silentConsequences]
  await recordOf(act, request, 'turn-returned', cite, { organisationId, how })
  return { ...request, placeId }
}

async function fromLastOffer(
  act: Act,
  request: Request,
  organisationId: string,
): Promise<string | undefined> {
  const offer = await findLastOffer(act.db, organisationId, request.stateSince)
  const next = offer && (await lockRequest(act, offer.requestId))
  if (offer === undefined || next === undefined || !move(next.state, 'return-to-queue', 'system').ok) {
    return undefined
  }
  await handOverPlace(act, offer.placeId, request.id)
  await reopenTicket(act, offer.ticketId)
  await act.deadlines.cancel(DEADLINES.arrive, next.id)
  await updateRequest(act, next, 'queued', { placeId: null, reservedOn: null, arriveBy: null })
  const cite = [ACTS.startsReading, ACTS.silentConsequences]
  await recordOf(act, next, 'returned-to-queue', cite, { organisationId })
  await endParty(act.db, partyOf(next, organisationId), act.today)
  return offer.placeId
}

async function oneMore(act: Act, organisationId: string, requestId: string): Promise<string> {
  await addPlaces(act, organisationId, 1, true)
  const placeId = await claimPlace(act, organisationId, requestId)
  if (placeId === undefined) throw new Error('a place that was just made is free')
  return placeId
}
