import type { LocalDate } from '@tirek/kernel'
import { findNotice, findRequest, type Request } from '#capabilities/placement/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import { isChannelFailing } from '#platform/gateways/journal-store.ts'
import type { DeadlineHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { endOf, REACH_TERMS, type ReachTerm, type Reason } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { findTermDay } from '../read/calls.ts'
import { closeCalls, insertCall } from '../store/calls.ts'
import { KIND_OF, REACH } from './follow.ts'
import { smsText } from './sms-text.ts'

/** The states of a request in which the person is spoken to of a term. */
const RUNNING: Readonly<Record<string, ReachTerm>> = {
  decided: 'notify',
  choosing: 'choose',
  reserved: 'arrive',
  deferred: 'arrive',
}

/** The end of a term is near: the person is reminded by SMS, and where it does not go the department must call or visit. */
export const remind: DeadlineHandler = async (act, deadline) => {
  const request = await findRequest(act.db, deadline.subjectId)
  const term = REACH_TERMS.find((one) => KIND_OF[one] === deadline.kind)
  if (request === undefined || term === undefined || RUNNING[request.state] !== term) return
  const near = { request, term, due: deadline.dueOn }
  const why = term === 'notify' ? await cannotBeTold(act) : await sendReminder(act, near, deadline)
  if (why !== undefined) await openCall(act, near, why)
}

/** The end of the term of a notification is near: where its SMS has not gone the department must call or visit. */
export const hear: DeadlineHandler = async (act, { subjectId }) => {
  const request = await findRequest(act.db, subjectId)
  const due = await findTermDay(act.db, KIND_OF.notify, subjectId)
  if (request?.state !== 'notified' || due === undefined) return
  const why = await unheardOf(act, request)
  if (why !== undefined) await openCall(act, { request, term: 'notify', due }, why)
}

interface Near {
  readonly request: Request
  readonly term: ReachTerm
  readonly due: LocalDate
}

const recipientOf = ({ applicantPersonId, personId }: Request) => applicantPersonId ?? personId

/** Of a decision nothing is said before the notification: only whether its SMS could go. */
async function cannotBeTold(act: Act): Promise<Reason | undefined> {
  if (await isChannelFailing(act, 'sms')) return 'sms-down'
  return (await isChannelFailing(act, 'mobile-citizens')) ? 'base-down' : undefined
}

/** Whether the SMS of a notification that was sent has gone. */
async function unheardOf(act: Act, request: Request): Promise<Reason | undefined> {
  const notice = await findNotice(act.db, request.id)
  if (notice?.sms === 'failed') return 'not-accepted'
  return notice?.sms === 'waiting' ? 'sms-down' : undefined
}

/** Somebody whose number nobody knows gets no SMS in any case: the notification is their way, and no outage changes it. */
async function sendReminder(
  act: Act,
  { request, term, due }: Near,
  deadline: OpenDeadline,
): Promise<Reason | undefined> {
  const recipient = await findPerson(act.db, recipientOf(request))
  if (recipient?.iin === undefined || term === 'notify') return undefined
  // A term that was moved is spoken of again.
  const once = `${deadline.id}-${due}`
  const found = await act.gateways.findPhone(recipient.iin, `${once}-phone`)
  if (!found.ok) return 'base-down'
  const { phone } = found.value.facts
  if (phone === undefined) return undefined
  const text = smsText(term, due)
  const sent = await act.gateways.send(recipient.iin, { phone, text }, `${once}-sms`)
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
