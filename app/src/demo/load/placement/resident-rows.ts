import { ALMATY, addDays, addMonths, birthday, type LocalDate, startOfDay } from '@tirek/kernel'
import { cite, type ServiceKind, valueOn } from '@tirek/law'
import { startAt, startOn } from '../deadline-rows.ts'
import type { PlacementScene } from './placement-scene.ts'

const HOUR_MS = 3_600_000

/** What a plan of the demo holds; a child learns, an adult works. */
const PLAN: readonly {
  readonly kind: ServiceKind
  readonly content: string
  readonly times: number
  readonly every: number
}[] = [
  { kind: 'social-household', content: 'Тұрмыстық дағдылар: киіну, тамақтану', times: 12, every: 3 },
  { kind: 'social-medical', content: 'Дәрігердің қарауы және емдік дене шынықтыру', times: 8, every: 4 },
  { kind: 'social-psychological', content: 'Психологпен жеке сабақ', times: 4, every: 7 },
]
const OF_CHILD = { kind: 'social-pedagogical', content: 'Түзету сабағы', times: 8, every: 4 } as const
const OF_ADULT = { kind: 'social-labour', content: 'Тігін шеберханасы', times: 8, every: 5 } as const

const VIEW = {
  asked: true,
  how: 'Анасы мен тәрбиешінің көзінше әңгіме',
  help: 'Суреттер',
  said: 'Үйге барғысы келеді',
  weight: 'Кететін күн баланың қалауымен таңдалды',
}

/** Days back from today for which what was given is written down. */
const DAYS_BACK = 45

// A number from the id, so that nothing else of the nation changes with it.
const drawOf = ({ requestId }: PlacementScene) => Number.parseInt(requestId.slice(-2), 16)

function stayOf({ person, context }: PlacementScene, stayId: string) {
  return { region: person.region, id: context.nextId(), person_id: person.id, stay_id: stayId }
}

/** Everything of a resident's life that the desk of the organisation shows: plan, services, absence, wish, review. */
export function addLife(scene: PlacementScene, stayId: string, arrived: LocalDate): void {
  addPlan(scene, stayId, arrived)
  const draw = drawOf(scene)
  if (scene.category >= 4 && draw < 26) addAbsence(scene, stayId, 6 + Math.min(draw * 2, 40))
  else if (draw < 40) addWish(scene, stayId, 3 + (draw % 5))
  if (scene.category <= 2) addReview(scene, stayId)
}

function addPlan(scene: PlacementScene, stayId: string, arrived: LocalDate): void {
  const { context, residence } = scene
  const registrar = context.staff.of(residence.id, 'io-registrar')
  const lines = [...PLAN.slice(0, 2 + (drawOf(scene) % 2)), scene.isChild ? OF_CHILD : OF_ADULT]
  for (const [place, line] of lines.entries()) {
    context.bulk.add('placement_plan_line', {
      ...stayOf(scene, stayId),
      kind: line.kind,
      content: line.content,
      times_a_month: line.times,
      agreed_with: scene.applicant.name,
      from_on: arrived,
      to_on: null,
      set_by: registrar.name,
    })
    const first = addDays(context.asOf, -DAYS_BACK)
    for (let on = first < arrived ? arrived : first; on < context.asOf; on = addDays(on, line.every))
      context.bulk.add('placement_delivery', {
        ...stayOf(scene, stayId),
        kind: line.kind,
        given_on: addDays(on, place % line.every) < context.asOf ? addDays(on, place % line.every) : on,
        times: 1,
        written_by: registrar.name,
        written_at: new Date(startOfDay(on, ALMATY).getTime() + 17 * HOUR_MS),
      })
  }
}

function subject({ person, requestId }: PlacementScene, kind: string, ownerRole: string) {
  return {
    region: person.region,
    personId: person.id,
    kind,
    ownerRole,
    subject: { kind: 'placement-request', id: requestId },
  }
}

/** Away without permission for some hours now: the clock of two days runs, and is over for nobody (p. 21). */
function addAbsence(scene: PlacementScene, stayId: string, hours: number): void {
  const { context } = scene
  const leftAt = new Date(context.now.getTime() - hours * HOUR_MS)
  context.bulk.add('placement_absence', {
    ...stayOf(scene, stayId),
    left_at: leftAt,
    returned_at: null,
    inquiry: null,
    inquiry_note: null,
  })
  const days = valueOn('order263.absence-days', context.asOf)
  if (days.kind !== 'value') return
  const at = new Date(leftAt.getTime() + days.value * 24 * HOUR_MS)
  startAt(context, subject(scene, 'placement.absence', 'io-registrar'), { at, cite: days.cite })
}

/** A wish to leave on a day that is still to come (DEC-88). */
function addWish(scene: PlacementScene, stayId: string, days: number): void {
  const { context, applicant, requestId } = scene
  const leaveOn = addDays(context.asOf, days)
  context.bulk.add('placement_departure', {
    ...stayOf(scene, stayId),
    request_id: requestId,
    leave_on: leaveOn,
    goes_to: 'family',
    address: null,
    best_interests: scene.isChild ? 'Отбасы қалаға көшті, мектеп пен емхана жақын' : null,
    child_view: scene.isChild ? JSON.stringify(VIEW) : null,
    state: 'wished',
    wished_by: applicant.id,
    wished_at: new Date(context.now.getTime() - 24 * HOUR_MS),
    act_number: null,
    by_itself: false,
    left_on: null,
  })
  startOn(context, subject(scene, 'placement.depart', 'io-registrar'), {
    from: context.asOf,
    due: leaveOn,
    fires: 'end',
    cite: cite('project', 'DEC-88', 'project-reading'),
  })
}

/** Whoever comes of age within half a year has an open review; for the others its day is set (REP-STD-4, DEC-5). */
function addReview(scene: PlacementScene, stayId: string): void {
  const { context, person, requestId } = scene
  const age = valueOn('order263.adult-age', context.asOf)
  const ahead = valueOn('project.handover-category-review-months', context.asOf)
  if (age.kind !== 'value' || ahead.kind !== 'value') return
  const comesOfAgeOn = birthday(person.birthDate, age.value)
  const due = addMonths(comesOfAgeOn, -ahead.value)
  if (due > context.asOf) {
    const day = { from: context.asOf, due, fires: 'start', cite: ahead.cite } as const
    startOn(context, subject(scene, 'placement.category-review', 'ed-specialist'), day)
    return
  }
  context.bulk.add('placement_review', {
    ...stayOf(scene, stayId),
    request_id: requestId,
    state: 'open',
    opened_on: due,
    comes_of_age_on: comesOfAgeOn,
    disability_group: null,
    category: null,
    proposal: null,
    proposed_by: null,
    proposed_on: null,
    choice: null,
    choice_words: null,
    chosen_by: null,
    chosen_on: null,
    closed_on: null,
  })
}
