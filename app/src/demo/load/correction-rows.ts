import { addDays, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { HOME, type NamedPeople } from '../named/families.ts'
import type { DemoChild, DemoHousehold } from '../types.ts'
import { instantOn, type LoadContext, record } from './context.ts'
import { startTerm } from './deadline-rows.ts'
import type { Doer } from './doer.ts'
import { nameOf } from './people/person-rows.ts'

const RIGHT = cite('law-94-v', 'art-24')
const DUTY = cite('law-94-v', 'art-25')
const ONE_RECORD = cite('law-343', 'art-3-3-1')

interface Plan {
  readonly field: string
  readonly before: string | null
  readonly wanted: string
  readonly reason: string
  readonly daysAgo: number
  readonly answer?: { readonly state: 'applied' | 'refused'; readonly reason: string }
}

interface Asked {
  readonly id: string
  readonly child: DemoChild
  readonly on: LocalDate
  readonly by: Doer
}

const subjectOf = (id: string) => ({ kind: 'correction', id })

function motherOf({ relatives }: DemoHousehold) {
  return relatives.find(({ relation }) => relation === 'mother')?.person
}

function decisionColumns(context: LoadContext, plan: Plan, on: LocalDate, decider: Doer) {
  const { answer } = plan
  const isOpen = answer === undefined
  return {
    state: answer?.state ?? 'open',
    decided_on: isOpen ? null : addDays(on, 1),
    decided_by: isOpen ? null : (decider.accountId ?? context.nextId()),
    decider_role: isOpen ? null : decider.role,
    decider_name: isOpen ? null : decider.name,
    decider_organisation_id: isOpen ? null : (decider.organisationId ?? null),
    decision_reason: answer?.reason ?? null,
    version: isOpen ? 1 : 2,
  }
}

function startClock(context: LoadContext, { id, child, on }: Asked): LocalDate {
  const { id: personId, region } = child.person
  const deadline = { kind: 'corrections.decide', region, personId, subject: subjectOf(id) }
  return startTerm(context, { ...deadline, ownerRole: 'organisation' }, 'law94v.correct', on).due
}

function addRequest(context: LoadContext, plan: Plan, asked: Asked, decider: Doer): void {
  const { id, child, on, by } = asked
  const { id: personId, region } = child.person
  const due = plan.answer === undefined ? startClock(context, asked) : addDays(on, 1)
  context.bulk.add('corrections_request', {
    region,
    id,
    person_id: personId,
    part: 'registry',
    field: `registry.${plan.field}`,
    value_before: plan.before,
    value_wanted: plan.wanted,
    reason: plan.reason,
    proof: 'Туу туралы куәлік',
    proof_date: addDays(child.person.birthDate, 3),
    requested_on: on,
    requested_at: instantOn(context, on),
    requested_by: by.accountId ?? personId,
    requester_person_id: by.accountId ?? null,
    requester_role: by.role,
    requester_name: by.name,
    requester_organisation_id: null,
    due_on: due,
    ...decisionColumns(context, plan, on, decider),
  })
  const common = { region, personId, subject: subjectOf(id) }
  const data = { field: `registry.${plan.field}`, part: 'registry' }
  record(context, { ...common, on, by, name: 'corrections.requested', data, cite: [RIGHT] })
  recordAnswer(context, plan, asked, decider)
}

function recordAnswer(context: LoadContext, plan: Plan, { id, child, on }: Asked, by: Doer): void {
  const { answer, field, before, wanted: after } = plan
  if (answer === undefined) return
  const { id: personId, region } = child.person
  const common = { region, personId, on: addDays(on, 1), by }
  if (answer.state === 'refused') {
    const data = { field: `registry.${field}` }
    record(context, { ...common, name: 'corrections.refused', subject: subjectOf(id), data, cite: [DUTY] })
    return
  }
  const data = { field, before, after, requestId: id }
  const subject = { kind: 'person', id: personId }
  record(context, { ...common, name: 'registry.corrected', subject, data, cite: [ONE_RECORD] })
}

/** The clinic that registered the child has not yet looked at the corrected value. */
function addNotice(context: LoadContext, { id, child, on }: Asked, organisationId: string): void {
  context.bulk.add('corrections_notice', {
    region: child.person.region,
    id: context.nextId(),
    person_id: child.person.id,
    part: 'registry',
    request_id: id,
    organisation_id: organisationId,
    told_at: instantOn(context, addDays(on, 1)),
    seen_at: null,
    seen_by: null,
    seen_by_name: null,
  })
}

/** A mother asks that the file be opened to no more organisations; the officer has not decided. */
function addRestriction(context: LoadContext, child: DemoChild, by: Doer): void {
  const { id: personId, region } = child.person
  const id = context.nextId()
  const on = addDays(context.asOf, -1)
  const subject = { kind: 'restriction', id }
  const deadline = { kind: 'data-rights.decide-restriction', region, personId, subject }
  const { due } = startTerm(
    context,
    { ...deadline, ownerRole: 'data-protection-officer' },
    'law94v.restrict',
    on,
  )
  context.bulk.add('data_rights_restriction', {
    region,
    id,
    person_id: personId,
    ground: 'contested',
    words: 'Мекенжай ескі, түзетілгенше басқа ұйымға берілмесін.',
    requested_on: on,
    requested_by: by.accountId ?? personId,
    requester_name: by.name,
    due_on: due,
    state: 'open',
    decided_on: null,
    decided_by: null,
    decider_name: null,
    decision_reason: null,
    lifted_on: null,
    lifted_by_name: null,
  })
  const data = { ground: 'contested' }
  record(context, {
    ...{ region, personId, on, by, subject, data },
    name: 'data-rights.restriction-asked',
    cite: [RIGHT],
  })
}

function plansOf({ person }: DemoChild): readonly Plan[] {
  return [
    {
      field: 'birthDate',
      before: person.birthDate,
      wanted: addDays(person.birthDate, -1),
      reason: 'Куәлікте бір күн бұрын жазылған.',
      daysAgo: 0,
    },
    {
      field: 'givenName',
      before: person.given,
      wanted: `${person.given}жан`,
      reason: 'Үйде осылай атаймыз.',
      daysAgo: 20,
      answer: { state: 'refused', reason: 'Туу туралы куәлікте аты жазбадағыдай.' },
    },
    {
      field: 'familyName',
      before: `${person.surname.slice(0, -1)}`,
      wanted: person.surname,
      reason: 'Тегінде бір әріп қалып қойған.',
      daysAgo: 9,
      answer: { state: 'applied', reason: 'Куәлікпен салыстырылды.' },
    },
  ]
}

/** Requests of the first family in three states, a notice for its clinic, and a request to restrict processing. */
export function addCorrections(context: LoadContext, { aigul, neighbours }: NamedPeople): void {
  const mother = motherOf(aigul)
  const child = aigul.children[0]
  if (mother === undefined || child === undefined) return
  const clinic = context.organisations.serving('primary-care', HOME)
  const doctor = context.staff.of(clinic.id, 'primary-care-doctor')
  const by: Doer = { role: 'representative', name: nameOf(mother), accountId: mother.id }
  for (const plan of plansOf(child)) {
    const asked = { id: context.nextId(), child, on: addDays(context.asOf, -plan.daysAgo), by }
    addRequest(context, plan, asked, doctor)
    if (plan.answer?.state === 'applied') addNotice(context, asked, clinic.id)
  }
  const neighbour = neighbours.at(-1)
  const other = neighbour && motherOf(neighbour)
  const second = neighbour?.children[0]
  if (other !== undefined && second !== undefined)
    addRestriction(context, second, {
      role: 'representative',
      name: nameOf(other),
      accountId: other.id,
    })
}
