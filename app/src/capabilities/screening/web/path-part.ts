import { localize } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import { findOrganisation } from '#capabilities/network/index.ts'
import { courtActAbout, findPerson, listVoices } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { formatDate } from '#platform/i18n/format.ts'
import type { PathPart, PathQuestion, PathStep } from '#platform/path/contract.ts'
import { ACTS } from '../domain/citations.ts'
import { atPmpc, type NextStep, nextStep } from '../domain/next-step.ts'
import { isUnderWay, type Referral } from '../domain/referral.ts'
import type { ScreeningResult } from '../domain/result.ts'
import type { Risk } from '../domain/risk.ts'
import { listDeliveries } from '../read/information.ts'
import { listKnownProgress } from '../read/known-progress.ts'
import { listReferrals } from '../read/referrals.ts'
import { listResults } from '../read/results.ts'
import { findRisk } from '../read/risks.ts'
import { defaultRecipient } from '../use-cases/referral-recipient.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { consentHref, paths } from './screening.paths.ts'
import { links, work } from './work-items.ts'

const isFamily = ({ actor }: PathQuestion) => actor.role === 'representative'
const may = ({ actor }: PathQuestion, action: string) => rolesOf(action).includes(actor.role)

function screeningStep(results: readonly ScreeningResult[], question: PathQuestion): PathStep {
  const t = messages.for(question.lang)
  const [last] = results
  const common = { stage: 'screening' as const, title: t('path.screening'), cite: ACTS.screening }
  if (last === undefined) {
    const place = may(question, 'screening.record-result')
      ? { href: paths.result(question.personId), action: t('due.file') }
      : {}
    return { ...common, state: 'ahead', text: t('path.screening-ahead'), ...place }
  }
  return {
    ...common,
    state: 'done',
    on: last.examinedOn,
    isEnd: last.result === 'no-risk',
    text: isFamily(question) ? t(`family.${last.result}`) : t(`result.${last.result}`),
    ...(may(question, 'screening.child')
      ? { href: paths.child(question.personId), action: t('path.open') }
      : {}),
  }
}

const ACTIONS: Partial<Readonly<Record<NextStep, string>>> = {
  inform: 'screening.record-information',
  consent: 'screening.send-referral',
  send: 'screening.send-referral',
  'await-answer': 'screening.acknowledge-referral',
  resolve: 'screening.resolve-risk',
}

/** The family is asked until it has decided; after that it may change its mind, but is not pressed. */
const isFamilyAsked = (next: NextStep, risk: Risk, question: PathQuestion) =>
  isFamily(question) && (next === 'consent' || next === 'inform') && risk.consentState === undefined

/** After a refusal or a withdrawal the family is not pressed, but the way to a consent stays open. */
const mayGiveLater = (next: NextStep, risk: Risk, question: PathQuestion) =>
  isFamily(question) &&
  (next === 'consent' || next === 'inform') &&
  (risk.consentState === 'refused' || risk.consentState === 'withdrawn')

/** Whose move it is, and by what name, in the words of the reader. */
async function moverOf(
  db: Tx,
  next: NextStep,
  risk: Risk,
  question: PathQuestion,
): Promise<Pick<PathStep, 'move' | 'mover'>> {
  const action = ACTIONS[next]
  const t = messages.for(question.lang)
  if (isFamilyAsked(next, risk, question)) return { move: 'you' }
  if (action !== undefined && may(question, action)) return { move: 'you' }
  if (next === 'consent' && !isFamily(question)) return { move: 'organisation', mover: t('now.who.family') }
  if (next === 'await-answer') return { move: 'organisation', mover: t('now.who.pmpc') }
  const clinic = await findOrganisation(db, risk.organisationId)
  const mover = clinic === undefined ? t('now.who.clinic') : localize(clinic.name, question.lang)
  return { move: 'organisation', mover }
}

/** Where the reader does the step: the family to its decision, the staff to the child's screening. */
async function placeOf(db: Tx, next: NextStep, risk: Risk, question: PathQuestion) {
  const t = messages.for(question.lang)
  if (!may(question, 'screening.child')) return {}
  if (!isFamilyAsked(next, risk, question) && !mayGiveLater(next, risk, question))
    return { href: paths.child(risk.personId), action: t('path.open') }
  const recipient = await defaultRecipient(db, risk.personId, risk.region)
  return { href: consentHref(risk.personId, recipient?.id), action: t('path.consent') }
}

interface Case {
  readonly risk: Risk
  readonly referrals: readonly Referral[]
  readonly next: NextStep
  /** What a court decided about the referral to any PMPC, or to the one it would go to. */
  readonly court: 'orders-transfer' | 'forbids-transfer' | undefined
}

const isAtPmpc = (next: NextStep) => next === 'examination' || next === 'concluded'

function doneReferral({ risk, referrals, next }: Case, question: PathQuestion): PathStep | undefined {
  const t = messages.for(question.lang)
  const common = { stage: 'referral' as const, state: 'done' as const, title: t('path.referral') }
  if (next === 'none') {
    const on = risk.resolvedOn === undefined ? {} : { on: risk.resolvedOn }
    return { ...common, text: t('path.resolved'), cite: ACTS.riskGroup, ...on }
  }
  const child = referrals.find((one) => one.object === 'child' && one.state === 'received')
  if (!isAtPmpc(next) || child === undefined) return undefined
  const on = child.answeredOn === undefined ? {} : { on: child.answeredOn }
  return { ...common, text: t('path.referral-accepted'), cite: ACTS.consent, ...on }
}

const FAMILY_TEXTS = {
  given: 'now.send',
  refused: 'family.after-refusal',
  objection: 'family.after-refusal',
  withdrawn: 'family.after-refusal',
  forbidden: 'family.forbidden',
} as const

function familyText({ risk, next }: Case) {
  if (next === 'resolve') return 'family.resolve' as const
  if (next !== 'consent' && next !== 'inform') return undefined
  return risk.consentState === undefined ? ('family.consent' as const) : FAMILY_TEXTS[risk.consentState]
}

const COURT_TEXTS = { 'orders-transfer': 'court.orders', 'forbids-transfer': 'court.forbids' } as const

/** What the court decided stands before what the family is asked. */
function wordsOf(one: Case, question: PathQuestion): string | undefined {
  const t = messages.for(question.lang)
  const { next, court } = one
  if (next === 'none') return undefined
  const text = t((isFamily(question) ? familyText(one) : undefined) ?? `now.${next}`)
  if (court === undefined || (next !== 'consent' && next !== 'inform')) return text
  const said = t(COURT_TEXTS[court])
  return court === 'forbids-transfer' ? said : `${said} ${text}`
}

function textOf(one: Case, question: PathQuestion): string {
  const t = messages.for(question.lang)
  const { risk, next } = one
  const text = wordsOf(one, question)
  if (next === 'resolve') return text ?? ''
  return [text, t('path.ends', { date: formatDate(question.lang, risk.endsOn) })].join(' ').trim()
}

/** What happens when nothing is done: without a decision nothing leaves, and what stands still is found. */
function missedKey(next: NextStep) {
  if (next === 'consent' || next === 'inform') return 'missed.decision' as const
  return next === 'await-answer' ? ('missed.answer' as const) : ('missed.step' as const)
}

/** The step of the referral; none for a child who came to the PMPC without one. */
async function referralSteps(db: Tx, one: Case, question: PathQuestion): Promise<readonly PathStep[]> {
  const done = doneReferral(one, question)
  if (done !== undefined) return [done]

  const { risk, referrals, next } = one
  if (isAtPmpc(next)) return []
  const waiting = referrals.find((sent) => isUnderWay(sent) && sent.state === 'sent')
  const step: PathStep = {
    stage: 'referral',
    state: 'here',
    title: messages.for(question.lang)('path.referral'),
    text: textOf(one, question),
    cite: waiting === undefined ? ACTS.consent : ACTS.serviceLevel,
    ...(waiting === undefined ? {} : { due: waiting.dueOn }),
    ...(await moverOf(db, next, risk, question)),
    moverId: waiting?.toOrganisationId ?? risk.organisationId,
    ifMissed: messages.for(question.lang)(missedKey(next)),
    ...(await placeOf(db, next, risk, question)),
  }
  return [step]
}

/** What a court decided about this referral, as far as the reader may see it. */
async function courtOf(db: Tx, risk: Risk, { today }: PathQuestion): Promise<Case['court']> {
  const { courtActs } = await listVoices(db, risk.personId)
  if (courtActs.length === 0) return undefined
  const recipient = await defaultRecipient(db, risk.personId, risk.region)
  const about = { purpose: 'referral-to-pmpc', recipientId: recipient?.id, on: today }
  return courtActAbout(courtActs, about)?.outcome
}

async function steps(db: Tx, question: PathQuestion): Promise<readonly PathStep[]> {
  const { personId, today } = question
  const results = await listResults(db, [personId])
  const person = await findPerson(db, personId)
  // A step that can no longer come is not shown as one ahead.
  if (results.length === 0 && (person === undefined || !isUnderThree(person.birthDate, today))) return []

  const screening = screeningStep(results, question)
  const risk = await findRisk(db, personId)
  if (risk === undefined) return [screening]

  const referrals = (await listReferrals(db, [personId])).filter((one) => one.riskId === risk.id)
  const isInformed = (await listDeliveries(db, [personId])).length > 0
  const progress = (await listKnownProgress({ ...question, db }, [personId], referrals)).get(personId)
  const next = nextStep({ risk, referrals, isInformed, atPmpc: atPmpc(progress, risk.enteredOn) }, today)
  const court = await courtOf(db, risk, question)
  return [screening, ...(await referralSteps(db, { risk, referrals, next, court }, question))]
}

/** What screening adds to the child's path and to the homes of staff. */
export const pathPart: PathPart = { steps, work, links }
