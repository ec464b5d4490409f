import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { DeadlineHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { categoryAfterChildhood } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { move } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import type { Event } from '../domain/transitions/transition.ts'
import { findReview } from '../read/reviews.ts'
import { lockRequest, updateRequest } from '../store/requests.ts'
import { recordOf } from './events.ts'
import { offerPlaces } from './offer-places.ts'
import { giveUpPlace } from './reserve.ts'
import { groupOf, openReview } from './review.ts'
import { tellOfRequest } from './tell-of-request.ts'
import { tellOfStay } from './tell-of-stay.ts'

/** T1 is over: the department is late; its head sees it, and the notification is still due (REP-STD-27). */
export const notifyMissed: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (request?.state === 'decided') {
    await recordOf(act, request, 'notice-overdue', [ACTS.placement], { due: deadline.dueOn })
  }
}

/** No proof of receipt: a call or a visit is due; the person's term has not begun (DEC-11). */
export const followUpDue: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (request?.state === 'notified') {
    await recordOf(act, request, 'receipt-unproved', [ACTS.startsReading], { since: deadline.startsOn })
  }
}

/** T2 is over: the decision stays valid and help is offered (DEC-27). */
export const choiceMissed: DeadlineHandler = async (act, deadline) => {
  const moved = await step(act, deadline, 'choice-term-missed')
  if (moved === undefined) return
  await updateRequest(act, moved, 'choice-overdue')
  const cite = [ACTS.silentConsequences]
  await recordOf(act, moved, 'choice-overdue', cite, { due: deadline.dueOn })
  await tellOfRequest(act, moved, { name: 'choice-overdue', time: deadline.dueOn, cite })
}

/** T3 or T4 is over: the turn passes to the next at once; the person may choose or queue again (REP-STD-24, DEC-27). */
export const arrivalMissed: DeadlineHandler = async (act, deadline) => {
  const moved = await step(act, deadline, 'arrival-term-missed')
  if (moved === undefined) return
  await giveUpPlace(act, moved)
  await updateRequest(act, moved, 'not-arrived', { placeId: null })
  const data = { due: deadline.dueOn, organisationId: moved.organisationId ?? null }
  await recordOf(act, moved, 'turn-passed', [ACTS.placement, ACTS.silentConsequences], data)
  await tellOfRequest(act, moved, { name: 'turn-passed', time: deadline.dueOn, cite: [ACTS.placement] })
  if (moved.organisationId !== undefined) await offerPlaces(act, moved.organisationId)
}

/** A resident child reaches the adult age: the category is to be reviewed, nobody is discharged (REP-STD-4). */
export const adultAgeReached: DeadlineHandler = async (act, deadline) => {
  const request = await lockRequest(act, deadline.subjectId)
  if (request?.state !== 'admitted' && request?.state !== 'on-leave') return
  await openReview(act, request)
  const group = await groupOf(act, request, deadline.dueOn)
  const next = categoryAfterChildhood(request.category, { group })
  const cite = [ACTS.adultsPsychoneurological, ACTS.groupsOneAndTwo]
  await recordOf(act, request, 'category-review-due', cite, { category: request.category, next })
  const { stayId } = request
  if (stayId === undefined || (await findReview(act.db, stayId))?.state === 'chosen') return
  // From this day on the person reads it with the own account, and the choice is theirs alone.
  await tellOfStay(act, request, { name: 'category-review-due', once: stayId, cite })
}

async function step(act: Act, deadline: OpenDeadline, event: Event): Promise<Request | undefined> {
  const request = await lockRequest(act, deadline.subjectId)
  if (request === undefined) return undefined
  return move(request.state, event, 'system').ok ? request : undefined
}
