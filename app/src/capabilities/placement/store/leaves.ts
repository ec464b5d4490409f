import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { ChildView } from '../domain/child-ground.ts'
import type { LeaveDays } from '../domain/leave.ts'
import type { Request } from '../domain/request.ts'

/** What is on record of whoever goes where a representative decides. */
export type GoingWords = {
  readonly bestInterests?: string | undefined
  readonly childView?: ChildView | undefined
}

const wordsOf = ({ bestInterests, childView }: GoingWords) => ({
  best_interests: bestInterests ?? null,
  child_view: childView === undefined ? null : JSON.stringify(childView),
})

const headOf = (act: Act, request: Request, stayId: string) => ({
  region: request.region,
  id: act.newId(),
  person_id: request.personId,
  request_id: request.id,
  stay_id: stayId,
})

export type NewLeave = LeaveDays &
  GoingWords & { readonly place: string; readonly withWhom?: string | undefined; readonly askedBy: string }

export async function insertLeave(
  act: Act,
  request: Request,
  stayId: string,
  leave: NewLeave,
): Promise<void> {
  await act.db
    .insertInto('placement_leave')
    .values({
      ...headOf(act, request, stayId),
      from_on: leave.from,
      until_on: leave.until,
      place: leave.place,
      with_whom: leave.withWhom ?? null,
      ...wordsOf(leave),
      asked_by: leave.askedBy,
      asked_at: act.now,
    })
    .execute()
}

type LeaveChange = {
  readonly state: 'declined' | 'started' | 'ended'
  readonly answer?: string
  readonly orderNumber?: string
  readonly startedOn?: LocalDate
  readonly returnedOn?: LocalDate
}

export async function updateLeave(act: Act, leaveId: string, change: LeaveChange): Promise<void> {
  const { state, answer, orderNumber, startedOn, returnedOn } = change
  await act.db
    .updateTable('placement_leave')
    .set({
      state,
      ...(answer === undefined ? {} : { answer }),
      ...(orderNumber === undefined ? {} : { order_number: orderNumber }),
      ...(startedOn === undefined ? {} : { started_on: startedOn }),
      ...(returnedOn === undefined ? {} : { returned_on: returnedOn }),
    })
    .where('id', '=', leaveId)
    .execute()
}

export type NewWish = GoingWords & {
  readonly leaveOn: LocalDate
  readonly goesTo: string
  readonly address?: string | undefined
  readonly wishedBy: string
}

export async function insertWish(act: Act, request: Request, stayId: string, wish: NewWish): Promise<void> {
  await act.db
    .insertInto('placement_departure')
    .values({
      ...headOf(act, request, stayId),
      leave_on: wish.leaveOn,
      goes_to: wish.goesTo,
      address: wish.address ?? null,
      ...wordsOf(wish),
      wished_by: wish.wishedBy,
      wished_at: act.now,
    })
    .execute()
}

export async function withdrawWishOf(act: Act, wishId: string): Promise<void> {
  await act.db
    .updateTable('placement_departure')
    .set({ state: 'withdrawn' })
    .where('id', '=', wishId)
    .execute()
}

export async function finishWish(
  act: Act,
  wishId: string,
  done: { readonly leftOn: LocalDate; readonly actNumber?: string | undefined; readonly isByItself: boolean },
): Promise<void> {
  await act.db
    .updateTable('placement_departure')
    .set({
      state: 'done',
      left_on: done.leftOn,
      act_number: done.actNumber ?? null,
      by_itself: done.isByItself,
    })
    .where('id', '=', wishId)
    .execute()
}

/** What was asked for in a stay that is over stands no longer. */
export async function closeAsked(act: Act, stayId: string): Promise<void> {
  await act.db
    .updateTable('placement_leave')
    .set({ state: 'ended' })
    .where('stay_id', '=', stayId)
    .where('state', 'in', ['asked', 'started'])
    .execute()
  await act.db
    .updateTable('placement_departure')
    .set({ state: 'withdrawn' })
    .where('stay_id', '=', stayId)
    .where('state', '=', 'wished')
    .execute()
}
