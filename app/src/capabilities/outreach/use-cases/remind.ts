import type { LocalDate } from '@tirek/kernel'
import { findNotice, findRequest, type Request } from '#capabilities/placement/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import { isChannelFailing } from '#platform/gateways/journal-store.ts'
import type { DeadlineHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { endOf, isTooEarly, type ReachTerm, type Reason, remindAt } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { findTermDay } from '../read/calls.ts'
import { closeCalls, insertCall } from '../store/calls.ts'
import { KIND_OF, planReminder, REACH, settingsOn } from './follow.ts'
import { smsText } from './sms-text.ts'

/** The states of a request in which a term of the person runs. */
const RUNNING: Readonly<Record<string, ReachTerm>> = {
  decided: 'notify',
  notified: 'notify',
  choosing: 'choose',
  reserved: 'arrive',
  deferred: 'arrive',
}

/** The end of a term is near: the person is reminded by SMS, and where it does not go the department must call or visit. */
export const remind: DeadlineHandler = async (act, deadline) => {
  const request = await findRequest(act.db, deadline.subjectId)
  const term = request && RUNNING[request.state]
  const due = term && (await findTermDay(act.db, KIND_OF[term], deadline.subjectId))
  if (request === undefined || term === undefined || due === undefined) return
  const planned = { region: request.region, personId: request.personId, requestId: request.id }
  // The calendar has moved the term since: the reminder moves with it.
  if (isTooEarly(act.now, remindAt(due, settingsOn(act.today), act.calendar))) {
    await planReminder(act, planned, due)
    return
  }
  const why = await reasonToCall(act, { request, term, due, deadline })
  if (why !== undefined) await openCall(act, { request, term, due }, why)
}

interface Near {
  readonly request: Request
  readonly term: ReachTerm
  readonly due: LocalDate
}

const recipientOf = ({ applicantPersonId, personId }: Request) => applicantPersonId ?? personId

async function reasonToCall(
  act: Act,
  near: Near & { readonly deadline: OpenDeadline },
): Promise<Reason | undefined> {
  if (near.term === 'notify') return unheardOf(act, near.request)
  return sendReminder(act, near)
}

/** Of a decision nothing is said before the notification: only whether its SMS goes, or could. */
async function unheardOf(act: Act, request: Request): Promise<Reason | undefined> {
  if (request.state === 'notified') {
    const notice = await findNotice(act.db, request.id)
    if (notice?.sms === 'failed') return 'not-accepted'
    return notice?.sms === 'waiting' ? 'sms-down' : undefined
  }
  if (await isChannelFailing(act, 'sms')) return 'sms-down'
  return (await isChannelFailing(act, 'mobile-citizens')) ? 'base-down' : undefined
}

/** Somebody whose number nobody knows gets no SMS in any case: the notification is their way, and no outage changes it. */
async function sendReminder(
  act: Act,
  { request, term, due, deadline }: Near & { readonly deadline: OpenDeadline },
): Promise<Reason | undefined> {
  const recipient = await findPerson(act.db, recipientOf(request))
  if (recipient?.iin === undefined || term === 'notify') return undefined
  const found = await act.gateways.findPhone(recipient.iin, `${deadline.id}-phone`)
  if (!found.ok) return 'base-down'
  const { phone } = found.value.facts
  if (phone === undefined) return undefined
  const text = smsText(term, due)
  const sent = await act.gateways.send(recipient.iin, { phone, text }, `${deadline.id}-sms`)
  if (!sent.ok) return 'sms-down'
  if (!sent.value.facts.accepted) return 'not-accepted'
  await recordOf(act, request, 'reminded', { term, due })
  return undefined
}

async function openCall(act: Act, { request, term, due }: Near, why: Reason): Promise<void> {
  const { region, personId, id: requestId } = request
  const endsAt = endOf(due)
  const call = { region, personId, requestId, term, dueOn: due, endsAt, why }
  if (!(await insertCall(act, { ...call, recipientId: recipientOf(request) }))) return
  await act.deadlines.startAt({
    kind: REACH.call,
    region,
    personId,
    subject: { kind: 'placement-request', id: requestId },
    ownerRole: 'ed-specialist',
    at: endsAt,
    cite: ACTS.reach,
  })
  await recordOf(act, request, 'call-due', { term, due, why })
}

/** The term has ended and the person was not reached: it is written down, and the case goes on as it would. */
export const lapse: DeadlineHandler = async (act, deadline) => {
  const closed = await closeCalls(act, [deadline.subjectId], 'lapsed')
  const { region, personId, subjectId: id } = deadline
  if (closed > 0) await recordOf(act, { region, personId, id }, 'lapsed', { due: deadline.dueOn })
}

/** Writes one event into the history of the request. */
export function recordOf(
  act: Act,
  { region, personId, id }: Pick<Request, 'region' | 'personId' | 'id'>,
  name: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'placement-request', id }
  return act.record({ name: `outreach.${name}`, region, personId, subject, data, cite: [ACTS.reach] })
}
