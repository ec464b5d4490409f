import { addDays, type LocalDate, yearOf } from '@tirek/kernel'
import { cite, term } from '@tirek/law'
import type { Stage } from '../types.ts'
import { instantOn, record } from './context.ts'
import { orNull } from './copy-text.ts'
import { SYSTEM_DOER } from './doer.ts'
import { applicantOf, type PlacementScene, recordOn } from './placement-scene.ts'
import { addArrival } from './placement-stay-rows.ts'
import { startPlacementTerms } from './placement-terms.ts'
import {
  ALTERNATIVES,
  answerTo,
  assessmentOf,
  BEST_INTERESTS,
  CHILD_VIEW,
  DECIDED,
  DEFECT,
  documentsOf,
  REFUSED,
  reasonsOf,
} from './placement-words.ts'

const APPLICANTS = [cite('order-263', 'p-5')]
const APPLICATION = [cite('order-263', 'p-5-a')]
const E_SOBES = [cite('order-263', 'p-6')]
const PLACEMENT = [cite('order-263', 'p-7')]
const SILENT = [cite('project', 'DEC-27', 'project-reading')]
const RECEIPT = [cite('project', 'DEC-11', 'project-reading')]

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
  startPlacementTerms(scene, arrival.arriveBy)
}

function addNeed(scene: PlacementScene): void {
  const { context, person, category, department, needId, isChild } = scene
  const on = scene.days.get('need-recognised')
  if (on === undefined) return
  const worker = context.staff.of(department.id, 'social-worker')
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
    child_view: isChild ? JSON.stringify(CHILD_VIEW) : null,
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
    e_sobes_number: accepted === undefined ? null : `ES-${scene.requestId}`,
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

/** Look-ups wait while the package is new and have answers once it is accepted; the court is asked about adults only. */
function addLookUps(scene: PlacementScene, applied: LocalDate): void {
  const { context, person, requestId } = scene
  const kinds = scene.isChild
    ? ['identity', 'disability', 'ipar']
    : ['identity', 'disability', 'ipar', 'court']
  const asked = instantOn(context, applied)
  for (const kind of kinds) {
    context.bulk.add('placement_look_up', {
      region: person.region,
      id: context.nextId(),
      person_id: person.id,
      request_id: requestId,
      kind,
      state: 'answered',
      asked_at: asked,
      answered_at: asked,
      attempts: 1,
      last_fault: null,
      answer: JSON.stringify(answerTo(kind, scene)),
      substitute: null,
      substituted_by: null,
    })
  }
}

function addPackage(scene: PlacementScene): void {
  const specialist = scene.context.staff.of(scene.department.id, 'ed-specialist')
  const returned = scene.days.get('returned')
  const accepted = scene.days.get('accepted')
  if (returned) recordOn(scene, returned, 'package-returned', specialist, E_SOBES, { defects: [DEFECT] })
  if (accepted)
    recordOn(scene, accepted, 'package-accepted', specialist, E_SOBES, {
      documents: documentsOf(specialist.name, accepted),
    })
}

interface Referral {
  readonly on: LocalDate
  readonly number: string
  readonly referralNumber: string | undefined
}

function referralOf(scene: PlacementScene): Referral | undefined {
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

function addDecision(scene: PlacementScene, referral: Referral | undefined): void {
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
    child_view: isChild ? JSON.stringify(CHILD_VIEW) : null,
    alternatives: JSON.stringify(isChild ? ALTERNATIVES : []),
    referral_number: referral.referralNumber ?? null,
    decided_on: referral.on,
    decided_by: decider.name,
  })
  const data = { number: referral.number, referralNumber: referral.referralNumber ?? null, reason }
  recordOn(scene, referral.on, provides ? 'decided' : 'refused', decider, PLACEMENT, data)
}

function addNotice(scene: PlacementScene): void {
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

function addChoice(scene: PlacementScene): void {
  const chosen = scene.days.get('chosen')
  if (chosen === undefined) return
  const data = {
    organisationId: scene.residence.id,
    by: scene.applicant.kind,
    channel: 'portal',
    assisted: false,
  }
  recordOn(scene, chosen, 'chosen', applicantOf(scene), PLACEMENT, data)
  const queued = scene.days.get('queued')
  if (queued) addTicket(scene, queued, data)
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
  })
  recordOn(scene, queued, 'queued', applicantOf(scene), PLACEMENT, data)
}
