import { addDays, type LocalDate } from '@tirek/kernel'
import { type Citation, cite, superiorOf, term } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { instantOn, type LoadContext, record } from '../context.ts'
import { startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import type { KnownOrganisation } from '../organisations.ts'
import { nameOf } from '../people/person-rows.ts'
import { type Case, numberOf } from './cases.ts'
import type { Plan } from './plans.ts'

const SUPPORT = cite('law-343', 'art-16-3')
const DECISION = cite('appc', 'art-100')

interface Route {
  readonly addressee: KnownOrganisation | undefined
  readonly cite: readonly Citation[]
}

function routeOf(context: LoadContext, { kind, about }: Plan): Route {
  if (about === 'worker')
    return {
      addressee: context.organisations.serving(kind, HOME),
      cite: [cite('project', 'DEC-50', 'project-default')],
    }
  if (kind === 'local-executive-body')
    return { addressee: undefined, cite: superiorOf('local-executive-body')?.cite ?? [] }
  return {
    addressee: context.organisations.serving('local-executive-body', HOME),
    cite: superiorOf('organisation')?.cite ?? [],
  }
}

const NO_ANSWER = {
  decision: null,
  reason: null,
  reason_cite: null,
  answered_on: null,
  answered_by: null,
  answered_role: null,
  answered_organisation_id: null,
  appeal_until: null,
}

/** What the answer adds to the row; nothing while there is none. */
function answerColumns(context: LoadContext, plan: Plan, on: LocalDate, addressee: Route['addressee']) {
  const { answer } = plan
  if (answer === undefined || addressee === undefined) return NO_ANSWER
  const day = addDays(on, answer.after)
  const by = context.staff.of(addressee.id, 'leb-decision-maker')
  return {
    decision: answer.decision,
    reason: answer.reason,
    reason_cite: JSON.stringify(SUPPORT),
    answered_on: day,
    answered_by: by.name,
    answered_role: by.role,
    answered_organisation_id: addressee.id,
    appeal_until: term('complaint.appeal', day, context.calendar).due,
  }
}

/** The clock of the answer; an answered complaint has none any more. */
function startClock(context: LoadContext, plan: Plan, of: Written): { due: LocalDate; isOver: boolean } {
  if (plan.answer !== undefined)
    return { due: term('complaint.answer', of.on, context.calendar).due, isOver: false }
  const { due, missedAt } = startTerm(
    context,
    {
      ...{ region: HOME.region, personId: of.personId, kind: 'complaints.answer' },
      subject: { kind: 'complaint', id: of.id },
      ownerRole: of.addressee === undefined ? 'authority-officer' : 'leb-decision-maker',
      ownerId: of.addressee?.id,
    },
    'complaint.answer',
    of.on,
  )
  return { due, isOver: missedAt !== undefined }
}

interface Written extends Route {
  readonly id: string
  readonly personId: string
  readonly number: string
  readonly on: LocalDate
  readonly complainant: { readonly id: string; readonly name: string }
}

function stateOf(plan: Plan, isOver: boolean): string {
  if (plan.answer !== undefined) return 'answered'
  return isOver ? 'overdue' : 'filed'
}

function addRow(context: LoadContext, plan: Plan, { child }: Case, of: Written): LocalDate | undefined {
  const { due, isOver } = startClock(context, plan, of)
  const { addressee } = of
  context.bulk.add('complaints_complaint', {
    region: HOME.region,
    id: of.id,
    person_id: child.person.id,
    number: of.number,
    person_name: nameOf(child.person),
    complainant_id: of.complainant.id,
    complainant_name: of.complainant.name,
    stage: plan.stage,
    about: plan.about,
    organisation_id: context.organisations.serving(plan.kind, HOME).id,
    words: plan.words,
    wish: null,
    facts: JSON.stringify({ step: { stage: plan.stage, cite: plan.article } }),
    filed_at: instantOn(context, of.on),
    filed_on: of.on,
    addressee_id: addressee?.id ?? null,
    desks: addressee === undefined ? [] : [addressee.id],
    at_centre: addressee === undefined || isOver,
    hidden_from: plan.about === 'worker' ? null : context.organisations.serving(plan.kind, HOME).id,
    route_cite: JSON.stringify(of.cite),
    state: stateOf(plan, isOver),
    due_on: due,
    ...answerColumns(context, plan, of.on, addressee),
  })
  return isOver ? due : undefined
}

function addEvents(context: LoadContext, plan: Plan, of: Written, missed: LocalDate | undefined): void {
  const about = {
    ...{ region: HOME.region, personId: of.personId },
    subject: { kind: 'complaint', id: of.id },
    data: { number: of.number },
  }
  const { name, id } = of.complainant
  const by = { role: 'representative' as const, name, accountId: id }
  record(context, { ...about, on: of.on, name: 'complaints.filed', by, cite: [SUPPORT, ...of.cite] })
  if (plan.answer !== undefined && of.addressee !== undefined)
    record(context, {
      ...about,
      on: addDays(of.on, plan.answer.after),
      name: 'complaints.answered',
      by: context.staff.of(of.addressee.id, 'leb-decision-maker'),
      cite: [SUPPORT, DECISION],
    })
  if (missed !== undefined)
    record(context, {
      ...about,
      on: addDays(missed, 1),
      name: 'complaints.overdue',
      by: SYSTEM_DOER,
      cite: superiorOf('local-executive-body')?.cite ?? [],
    })
}

/** A complaint of a parent, with its clock and the events it has gone through. */
export function addComplaint(context: LoadContext, plan: Plan, one: Case, serial: number): void {
  const on = addDays(context.asOf, -plan.daysAgo)
  const parent = one.household.relatives.find(({ person }) => person.id === one.child.representativeId)
  if (parent === undefined) return
  const written: Written = {
    ...routeOf(context, plan),
    id: context.nextId(),
    personId: one.child.person.id,
    number: numberOf('C', on, serial),
    on,
    complainant: { id: parent.person.id, name: nameOf(parent.person) },
  }
  const missed = addRow(context, plan, one, written)
  addEvents(context, plan, written, missed)
}
