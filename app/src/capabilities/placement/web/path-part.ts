import type { LocalDate } from '@tirek/kernel'
import { type Citation, valueOn, workingCalendar } from '@tirek/law'
import { isFamily } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, PathQuestion, PathStep } from '#platform/path/contract.ts'
import { ACTS } from '../domain/citations.ts'
import { type CaseClock, countDown } from '../domain/clock.ts'
import type { Request } from '../domain/request.ts'
import { isClosed, PLACEMENT_ROLES, type PlacementRole, type State } from '../domain/states.ts'
import { findClock } from '../read/deadlines.ts'
import { departmentOf, listDecisionsOf } from '../read/decisions.ts'
import { findNeed, type Need } from '../read/file.ts'
import { listRequestsOf } from '../read/requests.ts'
import { findDischarge } from '../read/stays.ts'
import { messages as deskWords } from './desk/messages.ts'
import { messages } from './messages.ts'
import { moverOf, storyOf, wayBackOf } from './next-step.ts'
import { paths } from './placement.paths.ts'
import { reviewStep } from './review-step.ts'
import { mayDo } from './roles.ts'
import type { Words } from './words.tsx'
import { work } from './work-items.ts'

/** The stages of placement that a person sees, and the states in which each of them is under way. */
const STEPS: readonly {
  readonly title: 'path.application' | 'path.decision' | 'path.choice' | 'path.arrival' | 'path.stay'
  readonly cite: Citation
  readonly states: readonly State[]
}[] = [
  { title: 'path.application', cite: ACTS.applicants, states: ['submitted', 'returned', 'superseded'] },
  { title: 'path.decision', cite: ACTS.placement, states: ['entered', 'decided', 'refused'] },
  {
    title: 'path.choice',
    cite: ACTS.placement,
    states: ['notified', 'choosing', 'choice-overdue', 'chosen', 'queued', 'not-arrived'],
  },
  { title: 'path.arrival', cite: ACTS.placement, states: ['reserved', 'deferred'] },
  {
    title: 'path.stay',
    cite: ACTS.scope,
    states: ['admitted', 'on-leave', 'transferred', 'left', 'discharged'],
  },
]

// States in which the family or the recipient must act.
const OWN: readonly State[] = [
  'returned',
  'notified',
  'choosing',
  'choice-overdue',
  'chosen',
  'reserved',
  'deferred',
  'not-arrived',
]

async function steps(db: Tx, question: PathQuestion): Promise<readonly PathStep[]> {
  const t = messages.for(question.lang)
  const need = await findNeed(db, question.personId)
  const request = (await listRequestsOf(db, question.personId))[0]
  if (need === undefined) return invitation(question, t)
  const recognised = needStep(need, t)
  if (request === undefined) return [recognised, applyStep(question, t)]

  const department = await moverOfRequest(db, request)
  const clock = await findClock(db, request, readerOf(question.actor.role))
  const here = STEPS.findIndex((step) => step.states.includes(request.state))
  const order = request.state === 'discharged' ? await orderOf(db, request) : undefined
  const passed = STEPS.map((step, index): PathStep => {
    if (index > here) return aheadStep(step, question, t)
    if (index < here) return doneStep(step, request, t)
    const told = order && { text: wayBackOf(order, question.actor.role, t) }
    return { ...hereStep(step, request, clock, question, t), ...department, ...told }
  })
  if (!isClosed(request.state)) return [recognised, ...passed, ...(await reviewStep(db, request, question))]
  // What is over has nothing ahead, and nobody is asked to begin anew.
  const done = [recognised, ...passed.slice(0, here + 1)]
  // Whose order was set aside comes back as they are: nothing is applied for anew.
  return order !== undefined && order.setAsideBy !== null ? done : [...done, againStep(question, t)]
}

/** By which order the stay of this request was ended. */
async function orderOf(db: Tx, { id, personId }: Request) {
  const found = await findDischarge(db, personId)
  return found?.requestId === id ? { ...found, setAsideBy: found.setAsideBy ?? null } : undefined
}

/** Whom the family of a request calls: where a place is kept the organisation to come to, else the department that serves it. */
async function moverOfRequest(db: Tx, request: Request): Promise<Pick<PathStep, 'moverId'>> {
  const isExpected = request.state === 'reserved' || request.state === 'deferred'
  if (isExpected && request.organisationId !== undefined) return { moverId: request.organisationId }
  const department = await departmentOf(db, request)
  return department === undefined ? {} : { moverId: department.id }
}

/** Those who may recognise the need find the way here; nobody else is told of a step that may never come. */
function invitation({ personId, actor }: PathQuestion, t: Words): readonly PathStep[] {
  if (!mayDo(actor.role, 'placement.recognise-need')) return []
  const step = {
    stage: 'placement',
    state: 'ahead',
    title: t('need.title'),
    text: '',
    cite: ACTS.applicants,
  } as const
  return [{ ...step, href: paths.need(personId), action: t('do.open') }]
}

function needStep(need: Need, t: Words): PathStep {
  return {
    stage: 'placement',
    state: 'done',
    title: t('path.need'),
    text: `${t('path.document')}: ${need.document}`,
    cite: ACTS.applicants,
    on: need.recognisedOn,
  }
}

function applyStep({ personId, actor }: PathQuestion, t: Words): PathStep {
  return {
    stage: 'placement',
    state: 'here',
    title: t('path.application'),
    text: t('apply.lead'),
    cite: ACTS.applicants,
    move: isFamily(actor) ? 'you' : 'organisation',
    mover: t('who.person'),
    ...(mayDo(actor.role, 'placement.apply') ? { href: paths.apply(personId), action: t('do.apply') } : {}),
    ...(mayDo(actor.role, 'placement.petition')
      ? { href: paths.petition(personId), action: t('petition.title') }
      : {}),
  }
}

function againStep(question: PathQuestion, t: Words): PathStep {
  const { move, ...step } = applyStep(question, t)
  return { ...step, state: 'ahead', title: t('path.again'), text: t('path.again-text') }
}

type Step = (typeof STEPS)[number]

const TERMS = { 'path.choice': 'placement.choose', 'path.arrival': 'placement.arrive' } as const

/** What comes, and for the family within how many working days. */
function aheadStep(step: Step, { actor, today }: PathQuestion, t: Words): PathStep {
  const ahead = { stage: 'placement', state: 'ahead', title: t(step.title), cite: step.cite } as const
  if (!isFamily(actor)) return { ...ahead, text: '' }
  const { title } = step
  if (title !== 'path.choice' && title !== 'path.arrival') return { ...ahead, text: t(`${title}.ahead`) }
  const term = valueOn(TERMS[title], today)
  return { ...ahead, text: term.kind === 'value' ? t(`${title}.ahead`, { days: term.value }) : '' }
}

function doneStep(step: Step, request: Request, t: Words): PathStep {
  const on = {
    'path.application': request.appliedOn,
    'path.decision': request.decidedOn,
    'path.choice': request.reservedOn,
  }
  const day: LocalDate | undefined = step.title in on ? on[step.title as keyof typeof on] : undefined
  const done = { stage: 'placement', state: 'done', title: t(step.title), text: '', cite: step.cite } as const
  return day === undefined ? done : { ...done, on: day }
}

/** The person is led straight to the choice; everything else is done on the page of the request. */
function placeOf({ id, state }: Request, isOwn: boolean, t: Words): Pick<PathStep, 'href' | 'action'> {
  const chooses = state === 'choosing' || state === 'choice-overdue' || state === 'not-arrived'
  if (isOwn && chooses) return { href: paths.choose(id), action: t('do.choose') }
  if (isOwn && state === 'notified') return { href: paths.request(id), action: t('do.receipt') }
  return { href: paths.request(id), action: t('do.open') }
}

// A refusal stays in sight: it can be appealed.
const isOver = (state: State) => state === 'admitted' || (state !== 'refused' && isClosed(state))

function hereStep(
  step: Step,
  request: Request,
  clock: CaseClock | undefined,
  question: PathQuestion,
  t: Words,
): PathStep {
  const { role } = question.actor
  const isOwn = isFamily({ role }) && OWN.includes(request.state)
  return {
    stage: 'placement',
    state: isOver(request.state) ? 'done' : 'here',
    title: t(step.title),
    text: storyOf(request.state, role, t),
    cite: step.cite,
    move: isOwn ? 'you' : 'organisation',
    mover: moverOf(request.state, t),
    ...placeOf(request, isOwn, t),
    ...dueOf(clock, question),
    ...missedOf(request.state, t),
  }
}

const MISSED = {
  submitted: 'missed.department',
  entered: 'missed.department',
  decided: 'missed.department',
  returned: 'missed.returned',
  notified: 'missed.notified',
  choosing: 'missed.choice',
  'choice-overdue': 'missed.choice',
  chosen: 'missed.choice',
  'not-arrived': 'missed.choice',
  reserved: 'missed.arrival',
  deferred: 'missed.arrival',
} as const satisfies Partial<Readonly<Record<State, string>>>

/** What happens when the step of a state is not done in time. */
function missedOf(state: State, t: Words): Pick<PathStep, 'ifMissed'> {
  const found = Object.entries(MISSED).find(([one]) => one === state)
  return found === undefined ? {} : { ifMissed: t(found[1]) }
}

function dueOf(clock: CaseClock | undefined, { today }: PathQuestion): Pick<PathStep, 'due' | 'dueIn'> {
  if (clock === undefined) return {}
  return { due: clock.due, dueIn: countDown(clock, today, workingCalendar()) }
}

// Who has no part in placement is told no more than the family.
function readerOf(role: string): PlacementRole {
  return PLACEMENT_ROLES.find((one) => one === role) ?? 'recipient'
}

/** What placement adds to the child's path and to the homes of staff. */
export const pathPart: PathPart = {
  steps,
  work,
  decisions: (db, { personId }) => listDecisionsOf(db, personId),
  links: ({ actor, lang }) =>
    mayDo(actor.role, 'placement.desk') ? [{ title: deskWords.for(lang)('link'), href: paths.desk() }] : [],
}
