import type { LocalDate } from '@tirek/kernel'
import {
  endOf,
  REACH,
  REACH_ACTS,
  type ReachTerm,
  remindAt,
  settingsOn,
} from '#capabilities/outreach/index.ts'
import { record } from '../context.ts'
import { startAt } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import type { PlacementScene } from './placement-scene.ts'

/**
 * The reminder of a term that runs. On the last day of one the SMS have not gone since the morning, so that the
 * department is given a call.
 */
export function planReach(scene: PlacementScene, term: ReachTerm, due: LocalDate): void {
  const { context, requestId } = scene
  const { region, id: personId } = scene.person
  const subject = { kind: 'placement-request', id: requestId }
  const deadline = { region, personId, subject, ownerRole: 'ed-specialist' }
  const cite = REACH_ACTS.reach
  const at = remindAt(due, settingsOn(context.asOf), context.calendar)
  if (due !== context.asOf) {
    if (at > context.now) startAt(context, { ...deadline, kind: REACH.remind }, { at, cite })
    return
  }
  const opened = new Date(Math.min(at.getTime(), context.now.getTime()))
  openCall(scene, { term, due, opened })
  startAt(context, { ...deadline, kind: REACH.call }, { at: endOf(due), cite })
  const data = { term, due, why: 'sms-down' }
  const act = { region, personId, subject, data, on: due, by: SYSTEM_DOER, cite: [cite] }
  record(context, { ...act, name: 'outreach.call-due' }, opened)
}

interface DueCall {
  readonly term: ReachTerm
  readonly due: LocalDate
  readonly opened: Date
}

function openCall(scene: PlacementScene, { term, due, opened }: DueCall): void {
  const { context, person, applicant, requestId } = scene
  context.bulk.add('outreach_call', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: requestId,
    recipient_id: applicant.id,
    term,
    due_on: due,
    ends_at: endOf(due),
    why: 'sms-down',
    state: 'open',
    opened_at: opened,
  })
}
