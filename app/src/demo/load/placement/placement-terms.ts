import { addDays, birthday, type LocalDate } from '@tirek/kernel'
import { type Citation, cite, valueOn } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { closeTerm, startOn, startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { PLACEMENT, type PlacementScene, recordOn } from './placement-scene.ts'
import { addLapsedCall, reminderOn } from './reach-rows.ts'

const ARRIVAL: Citation = cite('order-263', 'p-7')

const ADULT_AGE: Readonly<Record<number, Citation>> = {
  1: cite('order-263', 'p-2-1'),
  2: cite('order-263', 'p-2-2'),
}

/** The terms of the steps that lie behind: each kept, or missed where the step was done too late (REP-STD-27). */
export function closePlacementTerms(scene: PlacementScene): void {
  const { days, applicant } = scene
  const chosen = days.get('queued') ?? days.get('chosen')
  const kept = days.get('offered') ?? (days.has('queued') ? undefined : days.get('chosen'))
  closeStep(scene, 'placement.notify', 'ed-specialist', [days.get('decided'), days.get('notified')])
  closeStep(scene, 'placement.choose', applicant.kind, [days.get('received'), chosen])
  if (!days.has('deferred')) closeStep(scene, 'placement.arrive', applicant.kind, [kept, days.get('arrived')])
}

type Span = readonly [from: LocalDate | undefined, on: LocalDate | undefined]

function closeStep(scene: PlacementScene, kind: Kind, ownerRole: string, [from, on]: Span): void {
  if (from !== undefined && on !== undefined)
    closeTerm(scene.context, deadline(scene, kind, ownerRole), kind, { from, on })
}

/** The one term that runs for a request where it stands, or that was missed there. */
export function startPlacementTerms(scene: PlacementScene, arriveBy: LocalDate | undefined): void {
  const { context, days, plan } = scene
  const owner = scene.applicant.kind
  switch (plan.stage) {
    case 'decided':
    case 'notify-overdue':
      startNotice(scene, days.get('decided'))
      return
    case 'notified':
      startFrom(scene, 'placement.choose', owner, days.get('received'))
      return
    case 'choose-overdue':
      missChoice(scene, owner)
      return
    case 'reserved':
    case 'offered':
    case 'not-arrived':
      startFrom(scene, 'placement.arrive', owner, days.get('offered') ?? days.get('chosen'))
      return
    case 'deferred':
      if (arriveBy === undefined) return
      startOn(context, spokenOf(scene, 'placement.arrive', owner), {
        from: days.get('deferred') ?? context.asOf,
        due: arriveBy,
        fires: 'end',
        cite: ARRIVAL,
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

/** A term of which the person is reminded before it ends. */
function spokenOf(scene: PlacementScene, kind: Kind, ownerRole: string) {
  return { ...deadline(scene, kind, ownerRole), warnsAt: reminderOn(scene.context) }
}

function startFrom(
  scene: PlacementScene,
  kind: Kind,
  ownerRole: string,
  from: LocalDate | undefined,
): ReturnType<typeof startTerm> | undefined {
  if (from === undefined) return undefined
  return startTerm(scene.context, spokenOf(scene, kind, ownerRole), kind, from)
}

/** Of the choices that lapsed one in four, and those at home, did so while SMS did not go. */
function missChoice(scene: PlacementScene, owner: string): void {
  const begun = startFrom(scene, 'placement.choose', owner, scene.days.get('received'))
  if (begun?.missedAt === undefined) return
  const isHome = scene.person.region === HOME.region
  if (isHome || Number.parseInt(scene.requestId.slice(-1), 16) < 4) addLapsedCall(scene, 'choose', begun.due)
}

/** A department that is late stands as late in the history (REP-STD-27). */
function startNotice(scene: PlacementScene, decided: LocalDate | undefined): void {
  const begun = startFrom(scene, 'placement.notify', 'ed-specialist', decided)
  if (begun?.missedAt === undefined) return
  const { due } = begun
  recordOn(scene, addDays(due, 1), 'notice-overdue', SYSTEM_DOER, PLACEMENT, { due })
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
