import type { DeadlineHandler } from '#platform/module.ts'
import { ACTS } from '../domain/citations.ts'
import type { Request } from '../domain/request.ts'
import { findAbsence } from '../read/stays.ts'
import { findTransfer } from '../read/transfers.ts'
import { lockRequest } from '../store/requests.ts'
import { leaveByItself } from './depart.ts'
import { letTransferGo } from './end-of-stay.ts'
import { recordOf } from './events.ts'
import { openReview } from './review.ts'
import { tellOfStay } from './tell-of-stay.ts'

const isResident = (request: Request | undefined): request is Request =>
  request?.state === 'admitted' || request?.state === 'on-leave'

/** Half a year ahead of the adult age the review of the category is opened (REP-STD-4, DEC-5). */
export const reviewDue: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (isResident(request)) await openReview(act, request)
}

/** The last day of a leave is over and the person is not back: the organisation asks after them; nobody is discharged. */
export const leaveOver: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (request?.state !== 'on-leave') return
  await recordOf(act, request, 'leave-overdue', [ACTS.scope, ACTS.unloadedPoints], { until: deadline.dueOn })
  await tellOfStay(act, request, {
    name: 'leave-overdue',
    once: deadline.id,
    data: { until: deadline.dueOn },
  })
}

/** The day that the person named is over: they have left, whether the organisation wrote it down or not (DEC-88). */
export const departureDay: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (isResident(request)) await leaveByItself(act, request)
}

/** The place kept for a transfer goes to the next; the person stays where they live. */
export const transferOver: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  const transfer = request?.stayId === undefined ? undefined : await findTransfer(act.db, request.stayId)
  if (request === undefined || transfer?.state !== 'approved') return
  await letTransferGo(act, request, transfer, 'lapsed')
  await recordOf(act, request, 'transfer-lapsed', [ACTS.scope, ACTS.unloadedPoints], {
    moveBy: deadline.dueOn,
  })
  await tellOfStay(act, request, { name: 'transfer-lapsed', once: deadline.id })
}

/** Forty-eight hours away: the inquiry is due now, and only after it may the head decide anything (p. 21, DEC-29). */
export const absenceLong: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  const absence = request?.stayId === undefined ? undefined : await findAbsence(act.db, request.stayId)
  if (!isResident(request) || absence === undefined || absence.returnedAt !== undefined) return
  const data = { leftAt: absence.leftAt.toISOString(), inquiry: absence.inquiry ?? null }
  const cite = [ACTS.absence, ACTS.absenceReading]
  await recordOf(act, request, 'absence-long', cite, data)
  await tellOfStay(act, request, { name: 'absence-long', once: deadline.id, cite })
}
