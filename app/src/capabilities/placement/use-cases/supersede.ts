import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { move } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import { isClosed } from '../domain/states.ts'
import { listRequestsOf } from '../read/requests.ts'
import { releasePlace } from '../store/places.ts'
import { lockRequest, updateRequest } from '../store/requests.ts'
import { closeTicket } from '../store/tickets.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { letGoAtClosure } from './let-go.ts'
import { askForOffers, leaveOrganisation } from './reserve.ts'

const TERMS = [DEADLINES.notify, DEADLINES.followUp, DEADLINES.choose, DEADLINES.arrive]

/**
 * The restoration wins over a newer request of the person (p. 21, DEC-29): it is closed with the reason, its place and
 * its turn go on. Refused when the person already lives in an organisation by it.
 */
export async function supersedeNewer(
  act: Act,
  restored: Request,
  why: { readonly reason: string; readonly orderNumber: string },
): Promise<Result<void, Refusal>> {
  const open = (await listRequestsOf(act.db, restored.personId)).find(
    (one) => one.id !== restored.id && !isClosed(one.state),
  )
  const newer = open && (await lockRequest(act, open.id))
  if (newer === undefined) return ok(undefined)
  const edge = move(newer.state, 'supersede', 'system')
  if (!edge.ok) return refused(edge.error)

  for (const kind of TERMS) await act.deadlines.cancel(kind, newer.id)
  await closeTicket(act, newer.id, { outcome: 'left', why: 'superseded' })
  if (newer.placeId !== undefined) await releasePlace(act, newer.placeId)
  await updateRequest(act, newer, edge.value.to, { placeId: null, arriveBy: null })
  await leaveOrganisation(act, newer, undefined)
  await letGoAtClosure(act, newer)
  const { reason, orderNumber } = why
  await recordOf(act, newer, 'superseded', [ACTS.absence, ACTS.absenceReading], {
    reason,
    orderNumber,
    restoredRequestId: restored.id,
  })
  if (newer.organisationId !== undefined) await askForOffers(act, newer.region, newer.organisationId)
  return ok(undefined)
}
