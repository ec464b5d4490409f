import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { markArrivalInTime } from '../store/deadlines.ts'
import { claimOrAddPlace, lockOrganisation } from '../store/places.ts'
import { recordOf } from './events.ts'

/**
 * The person had come in time, and only the record came after the term: the turn never rightly passed (DEC-11). A free
 * place is used first. Without any the organisation makes one more, as at an immediate restoration (DEC-29): the late
 * record is its own, and neither this person nor the one who was offered a place since pays for it; that offer stands
 * with its term (p. 7, DEC-27). No place has two holders.
 */
export async function takeTurnBack(act: Act, request: Request, due: string): Promise<Request> {
  const { organisationId = '' } = request
  await lockOrganisation(act, organisationId)
  const { placeId, isAdded } = await claimOrAddPlace(act, organisationId, request.id)
  await markArrivalInTime(act, request.id, due)
  const cite = [ACTS.placement, ACTS.startsReading, ACTS.silentConsequences, ACTS.absenceReading]
  const how = isAdded ? 'one-more' : 'found'
  await recordOf(act, request, 'turn-returned', cite, { organisationId, how })
  return { ...request, placeId }
}
