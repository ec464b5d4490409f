import type { Lang, LocalDate } from '@tirek/kernel'
import { STANDARD_STEPS } from '@tirek/law'
import { authorityOf } from '#platform/access/authority.ts'
import type { Tx } from '#platform/db/database.ts'
import type { WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { numberOn } from '../domain/parameters.ts'
import type { State } from '../domain/states.ts'
import { openSteps } from '../domain/steps.ts'
import { countCaseload } from '../read/caseload.ts'
import { countAskedBack, countSetAside } from '../read/former.ts'
import { countByState, countLate, nearestDue } from '../read/requests.ts'
import { countAway } from '../read/residents.ts'
import { listOpenReviews } from '../read/reviews.ts'
import { listStepRules } from '../read/steps.ts'
import { listAskedTransfers } from '../read/transfers.ts'
import { whoseRequests } from '../read/whose-requests.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { mayDo } from './roles.ts'
import { messages as stayWords } from './stay/messages.ts'

const DAY_MS = 86_400_000

type Work = {
  readonly key: string
  readonly states: readonly State[]
  readonly roles: readonly string[]
  readonly late?: string
}

const WORK: readonly Work[] = [
  { key: 'submitted', states: ['submitted'], roles: ['ed-specialist', 'ed-head'] },
  {
    key: 'decided',
    states: ['decided'],
    roles: ['ed-specialist', 'ed-head', 'social-worker'],
    late: 'placement.notify',
  },
  {
    key: 'notified',
    states: ['notified'],
    roles: ['ed-specialist', 'social-worker'],
    late: 'placement.follow-up',
  },
  { key: 'overdue', states: ['choice-overdue'], roles: ['ed-specialist', 'social-worker'] },
  { key: 'entered', states: ['entered'], roles: ['leb-decision-maker'] },
  { key: 'expected', states: ['reserved', 'deferred'], roles: ['io-registrar'] },
  { key: 'residents', states: ['admitted'], roles: ['io-registrar'] },
]

/** What waits for a post of placement. */
export async function work(db: Tx, question: WorkQuestion): Promise<readonly WorkItem[]> {
  const { actor, lang, today } = question
  if (authorityOf(actor) === 'social') return [await awaitedSteps(db, today, lang)]
  const own = WORK.filter((one) => one.roles.includes(actor.role))
  if (own.length === 0) return []
  const isHouse = actor.role === 'io-registrar'
  const states = own.flatMap((one) => one.states)
  const counts = await countByState(db, states, whoseRequests(actor))
  const late = await countLate(db)
  const next = await nearestDue(db)
  const steps: WorkItem[] = own.map((one) => ({
    key: `placement.${one.key}`,
    title: messages.find(lang, `work.${one.key}`) ?? one.key,
    count: one.states.reduce((total, state) => total + (counts.get(state) ?? 0), 0),
    ...(one.late === undefined ? {} : { late: late.get(one.late) ?? 0, nextDue: next.get(one.late) }),
    href: isHouse ? `${paths.house()}#${one.key}` : `${paths.list()}?state=${one.states[0]}`,
  }))
  if (actor.role === 'social-worker') return [await caseload(db, actor.organisationId, lang), ...steps]
  if (!mayDo(actor.role, 'placement.reviews')) return steps
  const undone = isHouse ? await ordersSetAside(db, question) : []
  const asked = isHouse ? await askedBack(db, question) : []
  const away = isHouse ? await awayWork(db, question) : []
  return [...undone, ...asked, ...away, ...steps, await reviews(db, isHouse, question)]
}

/** Residents away without permission, late once their forty-eight hours are over and the reason is not asked; only where there are any. */
async function awayWork(db: Tx, { actor, lang, now, today }: WorkQuestion): Promise<readonly WorkItem[]> {
  const days = numberOn('order263.absence-days', today)
  const since = new Date(now.getTime() - (days.ok ? days.value : 0) * DAY_MS)
  const { count, late } = await countAway(db, actor.organisationId ?? '', since)
  const title = messages.for(lang)('work.away')
  return count === 0 ? [] : [{ key: 'placement.away', title, count, late, href: `${paths.today()}#absences` }]
}

/** Whom the organisation takes back at once, as a complaint has set its order aside; said only where there is somebody. */
async function ordersSetAside(db: Tx, { actor, lang, asSystem }: WorkQuestion): Promise<readonly WorkItem[]> {
  // The files are closed to the organisation: only the number of its own orders is told.
  const count = await asSystem(() => countSetAside(db, actor.organisationId ?? ''))
  const title = messages.for(lang)('work.set-aside')
  return count === 0 ? [] : [{ key: 'placement.set-aside', title, count, href: `${paths.house()}#former` }]
}

/** Who asks to be taken back at once and waits for the answer; said only where there is somebody. */
async function askedBack(db: Tx, { actor, lang, asSystem }: WorkQuestion): Promise<readonly WorkItem[]> {
  const count = await asSystem(() => countAskedBack(db, actor.organisationId ?? ''))
  const title = messages.for(lang)('work.asked-back')
  return count === 0 ? [] : [{ key: 'placement.asked-back', title, count, href: `${paths.house()}#former` }]
}

/** Steps of a stay whose text the authorised body has still to enter (DEC-24). */
async function awaitedSteps(db: Tx, today: LocalDate, lang: Lang): Promise<WorkItem> {
  const open = openSteps(await listStepRules(db), today)
  return {
    key: 'placement.steps',
    title: stayWords.for(lang)('steps.title'),
    count: STANDARD_STEPS.length - open.size,
    href: paths.steps(),
  }
}

/** Residents who come of age, and transfers that wait for the department. */
async function reviews(db: Tx, isHouse: boolean, { actor, lang, today }: WorkQuestion): Promise<WorkItem> {
  const open = await listOpenReviews(db, isHouse ? (actor.organisationId ?? '') : undefined)
  const waiting = open.filter(({ state }) => isHouse || state === 'open')
  // The birthday is the last day for the proposal: from then on the person waits for it.
  const due = isHouse ? [] : waiting.map(({ comesOfAgeOn }) => comesOfAgeOn)
  const asked = isHouse ? 0 : (await listAskedTransfers(db)).length
  return {
    key: 'placement.reviews',
    title: messages.for(lang)('work.reviews'),
    count: waiting.length + asked,
    late: due.filter((day) => day < today).length,
    nextDue: due[0],
    href: paths.reviews(),
  }
}

/** The people of the own caseload; behind it, the page that takes on and lets go. */
async function caseload(db: Tx, organisationId: string | undefined, lang: Lang): Promise<WorkItem> {
  const count = organisationId === undefined ? 0 : await countCaseload(db, organisationId)
  return {
    key: 'placement.caseload',
    title: messages.for(lang)('work.caseload'),
    count,
    href: paths.caseload(),
  }
}
