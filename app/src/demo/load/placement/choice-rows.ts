import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { instantOn } from '../context.ts'
import { applicantOf, PLACEMENT, type PlacementScene, recordOn } from './placement-scene.ts'

/** The choice of a residence and, where it had no free place, the queue. */
export function addChoice(scene: PlacementScene): void {
  const chosen = scene.days.get('chosen')
  if (chosen === undefined) return
  const data = {
    organisationId: scene.residence.id,
    by: scene.applicant.kind,
    channel: 'portal',
    assisted: false,
  }
  if (scene.isChild) addShown(scene, chosen)
  recordOn(scene, chosen, 'chosen', applicantOf(scene), PLACEMENT, data)
  const queued = scene.days.get('queued')
  if (queued) addTicket(scene, queued, data)
}

/** The family of a child was shown what there is instead before it chose. */
function addShown(scene: PlacementScene, on: LocalDate): void {
  const { context, person, requestId } = scene
  context.bulk.add('placement_alternatives_shown', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: requestId,
    shown_at: instantOn(context, on),
    shown_to: scene.applicant.name,
    organisations: [],
  })
  const cite23 = [cite('crpd', 'art-23-5')]
  recordOn(scene, on, 'alternatives-shown', applicantOf(scene), cite23, { by: scene.applicant.kind })
}

function addTicket(scene: PlacementScene, queued: LocalDate, data: Readonly<Record<string, unknown>>): void {
  const { context, person, requestId, residence } = scene
  const offered = scene.days.get('offered')
  context.bulk.add('placement_ticket', {
    id: context.nextId(),
    organisation_id: residence.id,
    request_region: person.region,
    request_id: requestId,
    entered_at: instantOn(context, queued),
    closed_at: offered === undefined ? null : instantOn(context, offered),
    outcome: offered === undefined ? null : 'offered',
    category: scene.category,
    room: person.sex,
    stay: 'permanent',
  })
  recordOn(scene, queued, 'queued', applicantOf(scene), PLACEMENT, data)
}
