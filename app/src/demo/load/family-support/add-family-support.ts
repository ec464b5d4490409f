import { addDays, type LocalDate } from '@tirek/kernel'
import { cite, term } from '@tirek/law'
import { HOME, type NamedPeople } from '../../named/families.ts'
import { type Case, casesOf } from '../complaints/cases.ts'
import { addParty, type LoadContext, record } from '../context.ts'
import { startTerm } from '../deadline-rows.ts'
import { nameOf } from '../people/person-rows.ts'
import { FAMILIES, type FamilyPlanOfDemo, NOTE, STEPS } from './plans.ts'

const FAMILY = cite('law-343', 'art-3-3-4')
const CLASSES = ['registry', 'family-support']

interface Written {
  readonly id: string
  readonly personId: string
  readonly on: LocalDate
  readonly departmentId: string
  readonly asker: { readonly id: string; readonly name: string }
}

/** A place of words of the case of a family. */
const place = (table: string, column: string, id: string) =>
  ({ field: `family_support_${table}.${column}`, id }) as const

function addCase(context: LoadContext, plan: FamilyPlanOfDemo, of: Written): void {
  const { id, personId, on } = of
  const isTaken = plan.state === 'taken'
  const worker = context.staff.of(of.departmentId, 'social-worker', 'social-work')
  context.bulk.add('family_support_case', {
    region: HOME.region,
    id,
    person_id: personId,
    asker_id: of.asker.id,
    asker_name: of.asker.name,
    organisation_id: of.departmentId,
    words: context.sealing.words(personId, place('case', 'words', id), plan.words),
    state: plan.state,
    asked_on: on,
    take_by: term('project.referral-service-level', on, context.calendar).due,
    worker_id: isTaken ? worker.memberId : null,
    worker_name: isTaken ? worker.name : null,
    taken_on: isTaken ? addDays(on, 2) : null,
    is_late: false,
    review_due_on: null,
    closed_on: null,
    closed_by: null,
    closed_why: null,
    version: 1,
  })
  const party = { region: HOME.region, personId, partyId: of.departmentId, kind: 'organisation' as const }
  addParty(context, { ...party, relation: 'family-support', classes: CLASSES, since: on })
}

function addNeeds(
  context: LoadContext,
  plan: FamilyPlanOfDemo,
  { id: caseId, personId, on, asker }: Written,
) {
  if (plan.needs === undefined) return
  const id = context.nextId()
  context.bulk.add('family_support_needs', {
    region: HOME.region,
    id,
    person_id: personId,
    case_id: caseId,
    edition: 1,
    written_by: 'family',
    writer_name: asker.name,
    written_on: addDays(on, 1),
    answers: context.sealing.document(personId, place('needs', 'answers', id), plan.needs),
  })
}

function addPlan(context: LoadContext, { id: caseId, personId, on }: Written): void {
  const planId = context.nextId()
  const values = { region: HOME.region, person_id: personId }
  context.bulk.add('family_support_plan', {
    ...{ ...values, id: planId, case_id: caseId, edition: 1, state: 'proposed' },
    ...{ drafted_on: addDays(on, 3), proposed_on: addDays(on, 4), answered_on: null, answered_by: null },
    ...{ family_words: null, review_on: null, version: 1 },
  })
  for (const step of STEPS) {
    const id = context.nextId()
    context.bulk.add('family_support_step', {
      ...{ ...values, id, plan_id: planId, help: step.help },
      goal: context.sealing.words(personId, place('step', 'goal', id), step.goal),
      ...{ executor: step.executor, executor_name: step.executorName ?? null },
      ...{ due_on: addDays(context.asOf, step.inDays), done_on: null, done_note: null, version: 1 },
    })
  }
}

function addNote(context: LoadContext, of: Written): void {
  const id = context.nextId()
  context.bulk.add('family_support_note', {
    ...{ region: HOME.region, id, person_id: of.personId, case_id: of.id },
    right_cite: JSON.stringify(cite('law-343', 'art-9-6-4')),
    words: context.sealing.words(of.personId, place('note', 'words', id), NOTE),
    written_by: context.staff.of(of.departmentId, 'social-worker', 'social-work').name,
    written_on: addDays(of.on, 3),
  })
}

function addPack(context: LoadContext, { personId, on }: Written): void {
  context.bulk.add('family_support_pack', {
    ...{
      region: HOME.region,
      id: context.nextId(),
      person_id: personId,
      situation: 'programme',
      edition: '1.0',
    },
    ...{
      lang: 'kk',
      is_easy: false,
      means: 'printed',
      given_by: 'Қасымов Ерлан Сәбитұлы',
      organisation_id: null,
    },
    ...{ given_on: on, confirmed_on: null, version: 1 },
  })
}

function addEvents(context: LoadContext, plan: FamilyPlanOfDemo, of: Written): void {
  const about = {
    ...{ region: HOME.region, personId: of.personId, subject: { kind: 'family-case', id: of.id } },
    cite: [FAMILY],
  }
  const by = { role: 'representative' as const, name: of.asker.name, accountId: of.asker.id }
  record(context, { ...about, on: of.on, name: 'family-support.asked', by })
  if (plan.state === 'asked') {
    const owner = { ownerRole: 'social-worker', ownerId: of.departmentId, kind: 'family-support.take' }
    const { subject, region, personId } = about
    startTerm(context, { subject, region, personId, ...owner }, 'project.referral-service-level', of.on)
    return
  }
  const worker = context.staff.of(of.departmentId, 'social-worker', 'social-work')
  record(context, { ...about, on: addDays(of.on, 2), name: 'family-support.taken', by: worker })
  record(context, { ...about, on: addDays(of.on, 4), name: 'family-support.plan-proposed', by: worker })
}

function addFamily(context: LoadContext, plan: FamilyPlanOfDemo, { child, household }: Case): void {
  const parent = household.relatives.find(({ person }) => person.id === child.representativeId)
  if (parent === undefined) return
  const of: Written = {
    id: context.nextId(),
    personId: child.person.id,
    on: addDays(context.asOf, -plan.daysAgo),
    departmentId: context.organisations.serving('employment-department', HOME).id,
    asker: { id: parent.person.id, name: nameOf(parent.person) },
  }
  addCase(context, plan, of)
  addNeeds(context, plan, of)
  if (plan.state === 'taken') {
    addPlan(context, of)
    addNote(context, of)
    addPack(context, of)
  }
  addEvents(context, plan, of)
}

/** The family that anyone can sign in as has a plan to answer; another waits for a worker. */
export function addFamilySupport(context: LoadContext, people: NamedPeople): void {
  const cases = casesOf(people)
  for (const [i, plan] of FAMILIES.entries()) {
    const one = cases[i === 0 ? 0 : i + 1]
    if (one !== undefined) addFamily(context, plan, one)
  }
}
