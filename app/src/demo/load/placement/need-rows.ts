import { cite } from '@tirek/law'
import { addParty, record } from '../context.ts'
import { closedOn, type PlacementScene } from './placement-scene.ts'
import { ALTERNATIVES, assessmentOf, childViewOf, reasonsOf } from './placement-words.ts'

const CASELOAD = ['registry', 'placement']
const APPLICANTS = [cite('order-263', 'p-5')]

/** The need as the social worker recognised it, with what was considered before. */
export function addNeed(scene: PlacementScene): void {
  const { context, person, category, department, needId, isChild } = scene
  const on = scene.days.get('need-recognised')
  if (on === undefined) return
  const worker = context.staff.of(department.id, 'social-worker', 'social-work')
  addParty(context, {
    region: person.region,
    personId: person.id,
    partyId: department.id,
    kind: 'organisation',
    relation: 'caseload',
    classes: CASELOAD,
    since: on,
    until: closedOn(scene),
  })
  const document = `№ ${context.random.between(100, 9_999)}`
  context.bulk.add('placement_need', {
    region: person.region,
    id: needId,
    person_id: person.id,
    department_id: department.id,
    category,
    reasons: reasonsOf(scene),
    assessment: assessmentOf(scene),
    cannot_serve_self: category === 5,
    child_view: isChild ? JSON.stringify(childViewOf(scene, on)) : null,
    alternatives: JSON.stringify(isChild ? ALTERNATIVES : []),
    document,
    recognised_on: on,
    recognised_by: worker.name,
  })
  record(context, {
    region: person.region,
    personId: person.id,
    on,
    name: 'placement.need-recognised',
    by: worker,
    subject: { kind: 'placement-need', id: needId },
    data: { category, reasons: reasonsOf(scene), document },
    cite: APPLICANTS,
  })
}
