import { addDays, type LocalDate } from '@tirek/kernel'
import { endOf, REACH_ACTS, type ReachTerm, reminderAt } from '#capabilities/outreach/index.ts'
import { type LoadContext, record } from '../context.ts'
import { SYSTEM_DOER } from '../doer.ts'
import type { PlacementScene } from './placement-scene.ts'

/** When a term is spoken of, by its last day. */
export const reminderOn =
  ({ calendar, asOf }: LoadContext) =>
  (due: LocalDate): Date =>
    reminderAt(due, asOf, calendar)

/** A term that lapsed while SMS did not go: the call was due, and nobody was reached. */
export function addLapsedCall(scene: PlacementScene, term: ReachTerm, due: LocalDate): void {
  const { context, person, applicant, requestId } = scene
  const opened = reminderAt(due, due, context.calendar)
  const [region, personId] = [person.region, person.id]
  context.bulk.add('outreach_call', {
    region,
    id: context.nextId(),
    person_id: personId,
    request_id: requestId,
    recipient_id: applicant.id,
    term,
    due_on: due,
    ends_at: endOf(due),
    why: 'sms-down',
    state: 'lapsed',
    opened_at: opened,
    closed_at: endOf(due),
  })
  const subject = { kind: 'placement-request', id: requestId }
  const act = { region, personId, subject, by: SYSTEM_DOER, cite: [REACH_ACTS.reach] }
  record(
    context,
    { ...act, on: due, name: 'outreach.call-due', data: { term, due, why: 'sms-down' } },
    opened,
  )
  const lapsed = { ...act, on: addDays(due, 1), name: 'outreach.lapsed', data: { due } }
  record(context, lapsed, endOf(due))
}
