import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { instantOn } from '../context.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { type PlacementScene, recordOn } from './placement-scene.ts'
import { answerTo, DEFECT, documentsOf } from './placement-words.ts'

const E_SOBES = [cite('order-263', 'p-6')]

/** Look-ups wait while the package is new and have answers once it is accepted; the court is asked about adults only. */
export function addLookUps(scene: PlacementScene, applied: LocalDate): void {
  const { context, person, requestId } = scene
  const kinds = scene.isChild
    ? ['identity', 'disability', 'ipar']
    : ['identity', 'disability', 'ipar', 'court']
  const asked = instantOn(context, applied)
  for (const kind of kinds) {
    const id = context.nextId()
    const faults = scene.plan.stage === 'applied' ? UNANSWERED[kind] : undefined
    context.bulk.add('placement_look_up', {
      region: person.region,
      id,
      person_id: person.id,
      request_id: requestId,
      kind,
      asked_at: asked,
      substitute: null,
      substituted_by: null,
      ...(faults ?? { ...ANSWERED, answered_at: asked, answer: JSON.stringify(answerTo(kind, scene)) }),
    })
    if (faults !== undefined) askAgain(scene, id)
  }
}

const ANSWERED = { state: 'answered', attempts: 1, last_fault: null }
const WAITING = { state: 'waiting', answered_at: null, answer: null }

/** In a new package one source is silent after some tries, and one has just been asked. */
const UNANSWERED: Readonly<Record<string, typeof WAITING & { attempts: number; last_fault: string | null }>> =
  {
    disability: { ...WAITING, attempts: 6, last_fault: 'unavailable: HTTP 503' },
    ipar: { ...WAITING, attempts: 0, last_fault: null },
  }

const TRIED_AGAIN_MS = 3_600_000

/** The worker asks an hour after the demo begins. */
function askAgain({ context, person }: PlacementScene, lookUpId: string): void {
  context.bulk.add('outbox', {
    id: context.nextId(),
    kind: 'placement.look-up',
    region: person.region,
    payload: JSON.stringify({ lookUpId }),
    at: context.now,
    run_after: new Date(context.now.getTime() + TRIED_AGAIN_MS),
  })
}

/** The number under which the request stands in E-Sobes. */
export function eSobesNumber({ requestId }: PlacementScene): string {
  return `ES-${requestId.slice(-8).toUpperCase()}`
}

/** The package of documents: returned with a defect, or accepted. */
export function addPackage(scene: PlacementScene): void {
  const specialist = scene.context.staff.of(scene.department.id, 'ed-specialist')
  const returned = scene.days.get('returned')
  const accepted = scene.days.get('accepted')
  if (returned) recordOn(scene, returned, 'package-returned', specialist, E_SOBES, { defects: [DEFECT] })
  if (accepted)
    recordOn(scene, accepted, 'package-accepted', specialist, E_SOBES, {
      documents: documentsOf(specialist.name, accepted),
    })
  if (accepted)
    recordOn(scene, accepted, 'entered-in-e-sobes', SYSTEM_DOER, E_SOBES, {
      registrationNumber: eSobesNumber(scene),
    })
}
