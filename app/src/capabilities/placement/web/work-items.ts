import type { Lang } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import type { State } from '../domain/states.ts'
import { countCaseload } from '../read/caseload.ts'
import { countByState, countLate, nearestDue } from '../read/requests.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'

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
export async function work(db: Tx, { actor, lang }: WorkQuestion): Promise<readonly WorkItem[]> {
  const own = WORK.filter((one) => one.roles.includes(actor.role))
  if (own.length === 0) return []
  const isHouse = actor.role === 'io-registrar'
  const counts = await countByState(db, isHouse ? actor.organisationId : undefined)
  const late = await countLate(db)
  const next = await nearestDue(db)
  const steps = own.map((one) => ({
    key: `placement.${one.key}`,
    title: messages.find(lang, `work.${one.key}`) ?? one.key,
    count: one.states.reduce((total, state) => total + (counts.get(state) ?? 0), 0),
    ...(one.late === undefined ? {} : { late: late.get(one.late) ?? 0, nextDue: next.get(one.late) }),
    href: isHouse ? `${paths.house()}#${one.key}` : `${paths.list()}?state=${one.states[0]}`,
  }))
  return actor.role === 'social-worker' ? [await caseload(db, actor.organisationId, lang), ...steps] : steps
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
