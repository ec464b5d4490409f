import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Request } from '../domain/request.ts'
import type { Category } from '../domain/states.ts'
import type { Transfer } from '../read/transfers.ts'
import type { GoingWords } from './leaves.ts'

export type NewTransfer = GoingWords & {
  readonly id: string
  readonly stayId: string
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
  readonly placeId: string
  readonly category: Category
  readonly reason: string
  readonly askedBy: string
}

export async function insertTransfer(act: Act, request: Request, transfer: NewTransfer): Promise<void> {
  await act.db
    .insertInto('placement_transfer')
    .values({
      region: request.region,
      id: transfer.id,
      person_id: request.personId,
      request_id: request.id,
      stay_id: transfer.stayId,
      from_organisation_id: transfer.fromOrganisationId,
      to_organisation_id: transfer.toOrganisationId,
      place_id: transfer.placeId,
      category: transfer.category,
      reason: transfer.reason,
      best_interests: transfer.bestInterests ?? null,
      child_view: transfer.childView === undefined ? null : JSON.stringify(transfer.childView),
      asked_by: transfer.askedBy,
      asked_at: act.now,
    })
    .execute()
}

type TransferChange = {
  readonly state: Transfer['state']
  readonly answer?: string
  readonly answeredBy?: string
  readonly referralNumber?: string
  readonly referralOn?: LocalDate
  readonly moveBy?: LocalDate
  readonly newRequestId?: string
  readonly doneOn?: LocalDate
}

export async function updateTransfer(act: Act, transferId: string, change: TransferChange): Promise<void> {
  const { state, answer, answeredBy, referralNumber, referralOn, moveBy, newRequestId, doneOn } = change
  const isKept = state === 'asked' || state === 'approved' || state === 'done'
  await act.db
    .updateTable('placement_transfer')
    .set({
      state,
      ...(isKept ? {} : { place_id: null }),
      ...(answer === undefined ? {} : { answer }),
      ...(answeredBy === undefined ? {} : { answered_by: answeredBy }),
      ...(referralNumber === undefined ? {} : { referral_number: referralNumber }),
      ...(referralOn === undefined ? {} : { referral_on: referralOn }),
      ...(moveBy === undefined ? {} : { move_by: moveBy }),
      ...(newRequestId === undefined ? {} : { new_request_id: newRequestId }),
      ...(doneOn === undefined ? {} : { done_on: doneOn }),
    })
    .where('id', '=', transferId)
    .execute()
}
