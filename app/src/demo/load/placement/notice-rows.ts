import { addDays, type LocalDate } from '@tirek/kernel'
import { cite, term } from '@tirek/law'
import { officeTime } from '../context.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { applicantOf, PLACEMENT, type PlacementScene, recordOn } from './placement-scene.ts'

const SILENT = [cite('project', 'DEC-27', 'project-reading')]
const RECEIPT = [cite('project', 'DEC-11', 'project-reading')]

/** Minutes after the office has opened. */
const [TOLD_AT, READ_AT] = [90, 150] as const

/** The notice of the decision and the proof of its receipt. */
export function addNotice(scene: PlacementScene): void {
  const { context, person, days } = scene
  const sent = days.get('notified')
  if (sent === undefined) return
  const received = days.get('received')
  const specialist = context.staff.of(scene.department.id, 'ed-specialist')
  context.bulk.add('placement_notice', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: scene.requestId,
    sent_on: sent,
    sent_by: specialist.name,
    received_on: received ?? null,
    proof: received === undefined ? null : 'portal',
    sms: person.phone === undefined ? 'no-number' : 'sent',
  })
  recordOn(scene, sent, 'notified', specialist, PLACEMENT)
  addTold(scene, 'decided', sent, received)
  if (received !== undefined) addReceipt(scene, received)
}

/** The receipt, and the missed term of choice where the person has stayed silent. */
function addReceipt(scene: PlacementScene, received: LocalDate): void {
  const chooseBy = term('placement.choose', received, scene.context.calendar).due
  const data = { on: received, proof: 'portal', chooseBy }
  recordOn(scene, received, 'receipt-confirmed', applicantOf(scene), RECEIPT, data)
  if (scene.plan.stage !== 'choose-overdue') return
  recordOn(scene, addDays(chooseBy, 1), 'choice-overdue', SYSTEM_DOER, SILENT, { due: chooseBy })
  addTold(scene, 'choice-overdue', addDays(chooseBy, 1), undefined)
}

/** The same news among all that the family was told; who applied has read it on the day of the receipt. */
function addTold(
  { context, person, requestId, applicant }: PlacementScene,
  name: 'choice-overdue' | 'decided',
  on: LocalDate,
  readOn: LocalDate | undefined,
): void {
  const id = context.nextId()
  context.bulk.add('notice', {
    region: person.region,
    id,
    person_id: person.id,
    kind: `placement.${name}`,
    data: '{}',
    href: `/placement/requests/${requestId}`,
    once: `${requestId}-${on}`,
    told_on: on,
    told_at: officeTime(context, on, TOLD_AT),
    is_owed: false,
    cite: JSON.stringify(name === 'decided' ? PLACEMENT : SILENT),
  })
  if (readOn === undefined) return
  const readAt = officeTime(context, readOn, READ_AT)
  context.bulk.add('notice_reading', { notice_id: id, reader_id: applicant.id, read_at: readAt })
}
