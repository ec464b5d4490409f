import type { LocalDate } from '@tirek/kernel'
import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import type { Request } from '../domain/request.ts'
import type { State } from '../domain/states.ts'
import { findTransfer, isOpen } from '../read/transfers.ts'
import { closeAsked } from '../store/leaves.ts'
import { releasePlace } from '../store/places.ts'
import { updateRequest } from '../store/requests.ts'
import { closeReview } from '../store/reviews.ts'
import { endStay } from '../store/stays.ts'
import { updateTransfer } from '../store/transfers.ts'
import { askForOffers, leaveOrganisation, partyOf } from './reserve.ts'

const CLOCKS = [
  DEADLINES.adultAge,
  DEADLINES.review,
  DEADLINES.leaveEnd,
  DEADLINES.depart,
  DEADLINES.absence,
  DEADLINES.transfer,
]

/**
 * A stay is over, by whatever way: its clocks stop, what was asked in it stands no longer, its place is free for the next,
 * and the file is closed to the organisation.
 */
export async function finishStay(
  act: Act,
  request: Request,
  to: Extract<State, 'left' | 'discharged' | 'transferred'>,
  on: LocalDate = act.today,
): Promise<void> {
  const { stayId, placeId, organisationId } = request
  for (const kind of CLOCKS) await act.deadlines.cancel(kind, request.id)
  if (stayId !== undefined) {
    await dropTransfer(act, request, stayId)
    await closeAsked(act, stayId)
    await closeReview(act, stayId)
    await endStay(act, stayId, on)
  }
  if (placeId !== undefined) await releasePlace(act, placeId)
  await updateRequest(act, request, to, { placeId: null })
  // Who has left is no longer the organisation's to read; a restoration opens the file again.
  await leaveOrganisation(act, request, undefined)
  if (organisationId !== undefined) await askForOffers(act, request.region, organisationId)
}

/** A transfer that was under way comes to nothing: the place that was kept goes on to the next. */
async function dropTransfer(act: Act, request: Request, stayId: string): Promise<void> {
  const transfer = await findTransfer(act.db, stayId)
  if (isOpen(transfer)) await letTransferGo(act, request, transfer, 'lapsed')
}

/** The place kept for a transfer is free again, and the file is closed to the organisation that would have taken the person. */
export async function letTransferGo(
  act: Act,
  request: Pick<Request, 'region' | 'personId' | 'id'>,
  transfer: { readonly id: string; readonly placeId: string | undefined; readonly toOrganisationId: string },
  state: 'refused' | 'withdrawn' | 'lapsed',
  answer?: { readonly answer: string; readonly answeredBy: string },
): Promise<void> {
  const { placeId, toOrganisationId } = transfer
  if (placeId !== undefined) await releasePlace(act, placeId)
  await updateTransfer(act, transfer.id, { state, ...answer })
  await act.deadlines.cancel(DEADLINES.transfer, request.id)
  await endParty(act.db, partyOf(request, toOrganisationId), act.today)
  await askForOffers(act, request.region, toOrganisationId)
}
