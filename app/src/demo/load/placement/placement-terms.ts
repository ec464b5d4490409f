import { birthday, type LocalDate } from '@tirek/kernel'
import { type Citation, cite, valueOn } from '@tirek/law'
import { startOn, startTerm } from '../deadline-rows.ts'
import type { PlacementScene } from './placement-scene.ts'

const PLACEMENT: Citation = cite('order-263', 'p-7')

const ADULT_AGE: Readonly<Record<number, Citation>> = {
  1: cite('order-263', 'p-2-1'),
  2: cite('order-263', 'p-2-2'),
}

/** The one term that runs for a request where it stands; a term that is over waits for the worker. */
export function startPlacementTerms(scene: PlacementScene, arriveBy: LocalDate | undefined): void {
  const { context, days, plan } = scene
  const owner = scene.applicant.kind
  switch (plan.stage) {
    case 'decided':
    case 'notify-overdue':
      startFrom(scene, 'placement.notify', 'ed-specialist', days.get('decided'))
      return
    case 'notified':
      startFrom(scene, 'placement.choose', owner, days.get('received'))
      return
    case 'reserved':
    case 'offered':
      startFrom(scene, 'placement.arrive', owner, days.get('offered') ?? days.get('chosen'))
      return
    case 'deferred':
      if (arriveBy === undefined) return
      startOn(context, deadline(scene, 'placement.arrive', owner), {
        from: days.get('deferred') ?? context.asOf,
        due: arriveBy,
        fires: 'end',
        cite: PLACEMENT,
      })
      return
    case 'admitted':
      startAdultAge(scene)
      return
    default:
      return
  }
}

function deadline(scene: PlacementScene, kind: string, ownerRole: string) {
  const { region, id: personId } = scene.person
  return { region, personId, kind, ownerRole, subject: { kind: 'placement-request', id: scene.requestId } }
}

type Kind = 'placement.notify' | 'placement.choose' | 'placement.arrive'

function startFrom(scene: PlacementScene, kind: Kind, ownerRole: string, from: LocalDate | undefined): void {
  if (from !== undefined) startTerm(scene.context, deadline(scene, kind, ownerRole), kind, from)
}

/** A child resident's category is looked at again at the adult age (REP-STD-4). */
function startAdultAge(scene: PlacementScene): void {
  const { context, person, category } = scene
  const age = valueOn('order263.adult-age', context.asOf)
  const basis = ADULT_AGE[category]
  if (basis === undefined || age.kind !== 'value') return
  startOn(context, deadline(scene, 'placement.adult-age', 'ed-specialist'), {
    from: scene.days.get('arrived') ?? context.asOf,
    due: birthday(person.birthDate, age.value),
    fires: 'start',
    cite: basis,
  })
}
