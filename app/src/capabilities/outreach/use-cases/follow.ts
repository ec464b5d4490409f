import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { DEADLINES } from '#capabilities/placement/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { REACH_TERMS, type ReachSettings, type ReachTerm, remindAt } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { findTermDay } from '../read/calls.ts'
import { closeCalls } from '../store/calls.ts'

/** What the worker does here, by the names of its deadlines. */
export const REACH = {
  /** The person is reminded; where the SMS does not go, a call becomes due. */
  remind: 'outreach.remind',
  /** The term has ended and nobody has reached the person. */
  call: 'outreach.call',
} as const

/** The deadline of placement behind each term. */
export const KIND_OF: Readonly<Record<ReachTerm, string>> = {
  notify: DEADLINES.notify,
  choose: DEADLINES.choose,
  arrive: DEADLINES.arrive,
}

/** The events that begin a term of a person. */
const BEGINS: Readonly<Record<string, ReachTerm>> = {
  'placement.decided': 'notify',
  'placement.receipt-confirmed': 'choose',
  'placement.place-reserved': 'arrive',
  'placement.arrival-deferred': 'arrive',
  'placement.late-notice-accepted': 'arrive',
}

/** The calendar has moved a term that runs. */
const RECOUNTED = 'placement.term-recounted'

/** The events that begin or move a term, or end one because its step was done. */
export const FOLLOWED: readonly string[] = [
  ...Object.keys(BEGINS),
  RECOUNTED,
  'placement.chosen',
  'placement.queued',
  'placement.admitted',
  'placement.superseded',
]

/** The hours of the project on a day. */
export function settingsOn(today: LocalDate): ReachSettings {
  const hours = getValue('project.reach-hours', today).value
  return { hours, closes: getValue('project.office-closes', today).value }
}

/** Plans the reminder of a term. */
export function planReminder(act: Act, event: Planned, due: LocalDate): Promise<unknown> {
  const { region, personId, requestId } = event
  return act.deadlines.startAt({
    kind: REACH.remind,
    region,
    personId,
    subject: { kind: 'placement-request', id: requestId },
    ownerRole: 'ed-specialist',
    at: remindAt(due, settingsOn(act.today), act.calendar),
    cite: ACTS.reach,
  })
}

interface Planned {
  readonly region: string
  readonly personId: string
  readonly requestId: string
}

/** A request has moved on: what was due before is not due any more, and the term that begins gets its reminder. */
export async function followRequest(act: Act, event: HistoryEvent): Promise<void> {
  const { region, personId } = event
  const requestId = event.subject.id
  const term = BEGINS[event.name] ?? REACH_TERMS.find((one) => KIND_OF[one] === event.data?.['kind'])
  if (personId === undefined || (event.name === RECOUNTED && term === undefined)) return
  await closeCalls(act, requestId, 'moved')
  await act.deadlines.cancel(REACH.call, requestId)
  await act.deadlines.cancel(REACH.remind, requestId)
  const due = term && (await findTermDay(act.db, KIND_OF[term], requestId))
  if (due !== undefined) await planReminder(act, { region, personId, requestId }, due)
}
