import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { DEADLINES } from '#capabilities/placement/index.ts'
import type { WarnsAt } from '#platform/deadlines/deadlines.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { REACH_TERMS, type ReachSettings, type ReachTerm, remindAt } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { findTermDay } from '../read/calls.ts'
import { closeCalls } from '../store/calls.ts'

/** What the worker does here, by the names of its deadlines. */
export const REACH = {
  /** A notification was sent: whether its SMS has gone is asked before its term ends. */
  notice: 'outreach.notice',
  /** The term has ended and nobody has reached the person. */
  call: 'outreach.call',
} as const

/** The deadline of placement behind each term. */
export const KIND_OF: Readonly<Record<ReachTerm, string>> = {
  notify: DEADLINES.notify,
  choose: DEADLINES.choose,
  arrive: DEADLINES.arrive,
}

/** The calendar has moved a term that runs. */
const RECOUNTED = 'placement.term-recounted'
/** The notification has reached the person: whether its SMS has gone is no question any more. */
const RECEIVED = 'placement.receipt-confirmed'
const RESERVED = 'placement.place-reserved'
const SUPERSEDED = 'placement.superseded'

/** A notification was sent. */
export const NOTIFIED = 'placement.notified'
/** The events that begin or move a term, or end one because its step was done: who was to be called for the former is not. */
export const FOLLOWED: readonly string[] = [
  RECEIVED,
  'placement.chosen',
  'placement.queued',
  RESERVED,
  'placement.arrival-deferred',
  'placement.late-notice-accepted',
  'placement.admitted',
  RECOUNTED,
  SUPERSEDED,
]

/** The hours of the project on a day. */
export function settingsOn(today: LocalDate): ReachSettings {
  const hours = getValue('project.reach-hours', today).value
  return { hours, closes: getValue('project.office-closes', today).value }
}

/** When a term of placement is spoken of. */
export const reminderAt: WarnsAt = (due, today, calendar) => remindAt(due, settingsOn(today), calendar)

/** Of a term of another kind nobody is called, and nobody was while they waited in a queue: joining it ended that. */
function isOfTheTerms({ name, data }: HistoryEvent): boolean {
  if (name === RECOUNTED) return REACH_TERMS.some((term) => KIND_OF[term] === data?.['kind'])
  return name !== RESERVED || data?.['how'] !== 'queue'
}

/** Requests have moved on: what was due before is not due any more. */
export async function followRequests(act: Act, events: readonly HistoryEvent[]): Promise<void> {
  const moved = events.filter(isOfTheTerms)
  const ids = moved.map(({ subject }) => subject.id)
  if (ids.length === 0) return
  const closed = await closeCalls(act, ids, 'moved')
  if (closed > 0) await act.deadlines.cancel(REACH.call, ...ids)
  const ended = moved.filter(({ name }) => name === RECEIVED || name === SUPERSEDED)
  if (ended.length > 0) await act.deadlines.cancel(REACH.notice, ...ended.map(({ subject }) => subject.id))
}

/** A request has moved on. */
export function followRequest(act: Act, event: HistoryEvent): Promise<void> {
  return followRequests(act, [event])
}

/** A notification was sent in its term: whether it has gone is asked while there is time to call. */
export async function followNotice(act: Act, { region, personId, subject }: HistoryEvent): Promise<void> {
  const due = await findTermDay(act.db, KIND_OF.notify, subject.id)
  if (personId === undefined || due === undefined) return
  const at = reminderAt(due, act.today, act.calendar)
  if (at <= act.now) return
  await act.deadlines.startAt({
    kind: REACH.notice,
    region,
    personId,
    subject,
    ownerRole: 'ed-specialist',
    at,
    cite: ACTS.reach,
  })
}
