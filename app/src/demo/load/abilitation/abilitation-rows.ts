import { addMonths, isAfter, isBefore, type LocalDate, maxDate, minDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import type { FileScene } from '../consultation/file-scene.ts'
import { record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import { startOn } from '../deadline-rows.ts'
import { openTo } from '../people/consent-rows.ts'
import type { WrittenDisability } from '../people/status-rows.ts'
import type { Applicant } from '../placement/placement-scene.ts'

const BASIS: Citation = cite('social-code', 'art-157')
const PROGRAMME: readonly Citation[] = [BASIS]
const MEDICAL: readonly Citation[] = [cite('social-code', 'art-160-2')]

/** Every third programme still waits for its medical part. */
const WAITING_OF = 3

const ITEMS = [
  { service: 'Емдік дене шынықтыру', volume: '10 сеанс, аптасына 2 рет' },
  { service: 'Дәрігердің бақылауы', volume: 'тоқсанына 1 рет' },
] as const

interface NewPlan {
  readonly id: string
  readonly organisationId: string
  readonly opened: LocalDate
  readonly isSigned: boolean
  readonly disability: WrittenDisability
}

/** The programme of abilitation and rehabilitation of a child with a disability whose other programme is approved. */
export function addAbilitation(
  scene: FileScene,
  disability: WrittenDisability,
  representative: Applicant,
): void {
  const { context, child, household, days } = scene
  const approved = days.get('programme-approved')
  const isOver = disability.to !== undefined && isBefore(disability.to, context.asOf)
  if (approved === undefined || isOver || isAfter(disability.from, context.asOf)) return
  const organisationId = context.organisations.serving('medical-organisation', household.address).id
  const opened = maxDate(approved, disability.from)
  const isSigned = context.random.between(1, WAITING_OF) > 1
  const plan: NewPlan = { id: context.nextId(), organisationId, opened, isSigned, disability }
  insertPlan(scene, plan)
  if (isSigned) for (const [position, item] of ITEMS.entries()) insertItem(scene, plan, item, position)
  openTo(context, child.person, organisationId, {
    relation: `abilitation:${plan.id}`,
    classes: ['registry', 'abilitation'],
    since: opened,
    validTo: disability.to,
  })
  tell(scene, plan, representative)
}

function insertPlan(scene: FileScene, plan: NewPlan): void {
  const { context, child } = scene
  const { region, id: personId } = child.person
  const doctor = context.staff.of(plan.organisationId, 'medical-organisation')
  context.bulk.add('abilitation_plan', {
    ...{ region, id: plan.id, person_id: personId, organisation_id: plan.organisationId },
    state: plan.isSigned ? 'in-force' : 'opened',
    status_id: plan.disability.statusId,
    opened_on: plan.opened,
    signed_on: plan.isSigned ? plan.opened : null,
    signed_by: plan.isSigned ? doctor.name : null,
    valid_to: orNull(plan.disability.to),
    version: plan.isSigned ? 1 + ITEMS.length + 1 : 1,
  })
  if (plan.disability.to === undefined) return
  startOn(
    context,
    { ...aboutPlan(scene, plan), kind: 'abilitation.term', ownerRole: 'system' },
    { from: plan.opened, due: plan.disability.to, fires: 'end', cite: BASIS },
  )
}

function aboutPlan({ child }: FileScene, { id }: NewPlan) {
  const { region, id: personId } = child.person
  return { region, personId, subject: { kind: 'abilitation-plan', id } }
}

function insertItem(
  { context, child }: FileScene,
  plan: NewPlan,
  words: (typeof ITEMS)[number],
  position: number,
): void {
  const { region, id: personId } = child.person
  const id = context.nextId()
  const year = addMonths(plan.opened, 12)
  const { to } = plan.disability
  context.bulk.add('abilitation_item', {
    ...{ region, id, person_id: personId, plan_id: plan.id, position, nature: 'rehabilitation' },
    words: context.sealing.document(personId, { field: 'abilitation_item.words', id }, words),
    starts_on: plan.opened,
    ends_on: to === undefined ? year : minDate(year, to),
    status: 'under-way',
    removed_on: null,
  })
}

function tell(scene: FileScene, plan: NewPlan, representative: Applicant): void {
  const { context } = scene
  const about = { ...aboutPlan(scene, plan), on: plan.opened }
  record(context, {
    ...{
      ...about,
      name: 'abilitation.opened',
      data: { organisationId: plan.organisationId },
      cite: PROGRAMME,
    },
    by: { role: 'representative', name: representative.name },
  })
  if (!plan.isSigned) return
  const doctor = context.staff.of(plan.organisationId, 'medical-organisation')
  record(context, {
    ...{
      ...about,
      name: 'abilitation.medical-signed',
      by: doctor,
      data: { items: ITEMS.length },
      cite: MEDICAL,
    },
  })
}
