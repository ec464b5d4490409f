import { type LocalDate, yearOf } from '@tirek/kernel'
import { PLACEMENT, type PlacementScene, recordClosure, recordOn } from './placement-scene.ts'
import { ALTERNATIVES, BEST_INTERESTS, childViewOf, DECIDED, REFUSED } from './placement-words.ts'

interface Referral {
  readonly on: LocalDate
  readonly number: string
  readonly referralNumber: string | undefined
}

/** The numbers of the decision and of the referral, where the way has come so far. */
export function referralOf(scene: PlacementScene): Referral | undefined {
  const { region } = scene.person
  const decided = scene.days.get('decided')
  const on = decided ?? scene.days.get('refused')
  if (on === undefined) return undefined
  const year = yearOf(on)
  const number = `${year}/${scene.places.serial(region, 'decision', year)}`
  if (decided === undefined) return { on, number, referralNumber: undefined }
  const serial = String(scene.places.serial(region, 'referral', year)).padStart(6, '0')
  return { on, number, referralNumber: `${region.slice(0, 2)}-${year}-${serial}` }
}

/** The decision of the local executive body, either way. */
export function addDecision(scene: PlacementScene, referral: Referral | undefined): void {
  if (!referral) return
  const { context, person, isChild } = scene
  const akimat = context.organisations.serving('local-executive-body', { region: person.region, district: 1 })
  const decider = context.staff.of(akimat.id, 'leb-decision-maker')
  const provides = referral.referralNumber !== undefined
  const reason = provides ? DECIDED : REFUSED
  context.bulk.add('placement_decision', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: scene.requestId,
    number: referral.number,
    provides,
    reason,
    best_interests: isChild ? BEST_INTERESTS : null,
    child_view: isChild ? JSON.stringify(childViewOf(scene, referral.on)) : null,
    alternatives: JSON.stringify(isChild ? ALTERNATIVES : []),
    referral_number: referral.referralNumber ?? null,
    decided_on: referral.on,
    decided_by: decider.name,
  })
  const data = { number: referral.number, referralNumber: referral.referralNumber ?? null, reason }
  recordOn(scene, referral.on, provides ? 'decided' : 'refused', decider, PLACEMENT, data)
  if (!provides) recordClosure(scene, referral.on, decider)
}
