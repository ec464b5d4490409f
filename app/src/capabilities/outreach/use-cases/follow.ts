import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { DEADLINES } from '#capabilities/placement/index.ts'
import type { InstantDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { REACH_TERMS, type ReachSettings, type ReachTerm, remindAt } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { findTermDays } from '../read/calls.ts'
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
  return act.deadlines.startAt(reminderOf(event, reminderAt(act, due)))
}

const reminderAt = (act: Act, due: LocalDate) => remindAt(due, settingsOn(act.today), act.calendar)

function reminderOf({ region, personId, requestId }: Planned, at: Date): InstantDeadline {
  return {
    kind: REACH.remind,
    region,
    personId,
    subject: { kind: 'placement-request', id: requestId },
    ownerRole: 'ed-specialist',
    at,
    cite: ACTS.reach,
  }
}

interface Planned {
  readonly region: string
  readonly personId: string
  readonly requestId: string
}

function plannedOf(event: HistoryEvent): readonly (Planned & { readonly term: ReachTerm | undefined })[] {
  const { region, personId } = event
  const term = BEGINS[event.name] ?? REACH_TERMS.find((one) => KIND_OF[one] === event.data?.['kind'])
  if (personId === undefined || (event.name === RECOUNTED && term === undefined)) return []
  return [{ region, personId, requestId: event.subject.id, term }]
}

/** Requests have moved on: what was due before is not due any more, and the terms that begin get their reminders. */
export async function followRequests(act: Act, events: readonly HistoryEvent[]): Promise<void> {
  const moved = events.flatMap(plannedOf)
  const ids = moved.map(({ requestId }) => requestId)
  if (ids.length === 0) return
  await closeCalls(act, ids, 'moved')
  await act.deadlines.cancel(REACH.call, ...ids)
  const reminders = await remindersOf(act, moved)
  // A new reminder takes the place of the former one by itself.
  const kept = new Set(reminders.map(({ subject }) => subject.id))
  const ended = ids.filter((id) => !kept.has(id))
  if (ended.length > 0) await act.deadlines.cancel(REACH.remind, ...ended)
  await act.deadlines.startAll(reminders)
}

type Moved = ReturnType<typeof plannedOf>[number]

async function remindersOf(act: Act, moved: readonly Moved[]): Promise<readonly InstantDeadline[]> {
  const reminders: InstantDeadline[] = []
  // Terms that begin together mostly end together: the instant of each last day is found once.
  const instants = new Map<LocalDate, Date>()
  for (const term of REACH_TERMS) {
    const begun = moved.filter((one) => one.term === term)
    if (begun.length === 0) continue
    const days = await findTermDays(
      act.db,
      KIND_OF[term],
      begun.map(({ requestId }) => requestId),
    )
    for (const one of begun) {
      const due = days.get(one.requestId)
      if (due === undefined) continue
      const at = instants.get(due) ?? reminderAt(act, due)
      instants.set(due, at)
      reminders.push(reminderOf(one, at))
    }
  }
  return reminders
}

/** A request has moved on. */
export function followRequest(act: Act, event: HistoryEvent): Promise<void> {
  return followRequests(act, [event])
}
