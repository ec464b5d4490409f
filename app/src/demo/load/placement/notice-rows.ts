import { addDays, type LocalDate } from '@tirek/kernel'
import { cite, term } from '@tirek/law'
import { SYSTEM_DOER } from '../doer.ts'
import { applicantOf, PLACEMENT, type PlacementScene, recordOn } from './placement-scene.ts'

const SILENT = [cite('project', 'DEC-27', 'project-reading')]
const RECEIPT = [cite('project', 'DEC-11', 'project-reading')]

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
  if (received !== undefined) addReceipt(scene, received)
}

/** The receipt, and the missed term of choice where the person has stayed silent. */
function addReceipt(scene: PlacementScene, received: LocalDate): void {
  const chooseBy = term('placement.choose', received, scene.context.calendar).due
  const data = { on: received, proof: 'portal', chooseBy }
  recordOn(scene, received, 'receipt-confirmed', applicantOf(scene), RECEIPT, data)
  if (scene.plan.stage !== 'choose-overdue') return
  recordOn(scene, addDays(chooseBy, 1), 'choice-overdue', SYSTEM_DOER, SILENT, { due: chooseBy })
}
