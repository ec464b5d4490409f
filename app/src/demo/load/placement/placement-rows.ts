import { type LocalDate, yearOf } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Stage } from '../../types.ts'
import { instantOn } from '../context.ts'
import { orNull } from '../copy-text.ts'
import { addChoice } from './choice-rows.ts'
import { addDecision, referralOf } from './decision-rows.ts'
import { addNeed } from './need-rows.ts'
import { addNotice } from './notice-rows.ts'
import { addLookUps, addPackage, eSobesNumber } from './package-rows.ts'
import { applicantOf, type PlacementScene, recordOn } from './placement-scene.ts'
import { closePlacementTerms, startPlacementTerms } from './placement-terms.ts'
import { DEFECT, documentsOf } from './placement-words.ts'
import { addArrival } from './stay-rows.ts'

const APPLICATION = [cite('order-263', 'p-5-a')]

const STATES: Partial<Record<Stage, string>> = {
  applied: 'submitted',
  accepted: 'entered',
  'notify-overdue': 'decided',
  notified: 'choosing',
  'choose-overdue': 'choice-overdue',
  offered: 'reserved',
}

/** One request for residential services with everything that led to where it stands. */
export function addPlacement(scene: PlacementScene): void {
  addNeed(scene)
  const applied = scene.days.get('applied')
  if (applied === undefined) return

  const serial = scene.places.serial(scene.person.region, 'request', yearOf(applied))
  const number = `${yearOf(applied)}-${String(serial).padStart(6, '0')}`
  const referral = referralOf(scene)
  const arrival = addArrival(scene, referral?.referralNumber)
  insertRequest(scene, { number, applied, ...arrival })
  recordOn(scene, applied, 'applied', applicantOf(scene), APPLICATION, {
    number,
    category: scene.category,
    by: scene.applicant.kind,
    paper: false,
  })
  addLookUps(scene, applied)
  addPackage(scene)
  addDecision(scene, referral)
  addNotice(scene)
  addChoice(scene)
  for (const add of arrival.later) add()
  closePlacementTerms(scene)
  startPlacementTerms(scene, arrival.arriveBy)
}

interface RequestFacts {
  readonly number: string
  readonly applied: LocalDate
  readonly placeId: string | undefined
  readonly stayId: string | undefined
  readonly reservedOn: LocalDate | undefined
  readonly arriveBy: LocalDate | undefined
}

function insertRequest(scene: PlacementScene, facts: RequestFacts): void {
  const { context, person, plan, days, applicant } = scene
  const accepted = days.get('accepted')
  const specialist = context.staff.of(scene.department.id, 'ed-specialist')
  const last = plan.steps.at(-1)?.on ?? facts.applied
  context.bulk.add('placement_request', {
    region: person.region,
    id: scene.requestId,
    person_id: person.id,
    need_id: scene.needId,
    number: facts.number,
    category: scene.category,
    state: STATES[plan.stage] ?? plan.stage,
    applicant_kind: applicant.kind,
    applicant_person_id: applicant.id,
    applicant_organisation_id: null,
    paper: false,
    statement: JSON.stringify({ phone: person.phone, stay: 'permanent' }),
    documents: JSON.stringify(accepted === undefined ? [] : documentsOf(specialist.name, accepted)),
    defects: JSON.stringify(days.has('returned') ? [DEFECT] : []),
    e_sobes_number: accepted === undefined ? null : eSobesNumber(scene),
    applied_on: facts.applied,
    decided_on: orNull(decidedOn(scene)),
    organisation_id: days.has('chosen') ? scene.residence.id : null,
    place_id: orNull(facts.placeId),
    reserved_on: orNull(facts.reservedOn),
    arrive_by: orNull(facts.arriveBy),
    deferrals: days.has('deferred') ? 1 : 0,
    stay_id: orNull(facts.stayId),
    state_since: instantOn(context, last),
    version: plan.steps.length,
  })
}

function decidedOn({ days }: PlacementScene): LocalDate | undefined {
  return days.get('decided') ?? days.get('refused')
}
