import { postOf } from '#platform/access/acts-for.ts'
import { MOST_COUNTED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { missedBeforeVisit } from '../domain/calendar.ts'
import { formsOf } from '../domain/examination.ts'
import { DESK_NEEDS } from '../domain/file.ts'
import { recalledUntil } from '../domain/review.ts'
import { countSevereCases } from '../read/conclusions.ts'
import { countReviews } from '../read/reviews.ts'
import { countByState, countFiles } from '../read/worklist.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'

/** A specialist is told of the files that wait for the own form or agreement, not of everybody's. */
async function specialistWork(
  db: Tx,
  { actor, lang }: WorkQuestion,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const waitsFor = { memberId: postOf(actor), forms: formsOf(actor.specialty) }
  const item = async (state: 'in-session' | 'drafted', title: string): Promise<WorkItem> => ({
    key: state,
    title,
    count: await countFiles(db, { organisationId, state, waitsFor }),
    href: `${paths.worklist()}?state=${state}&mine=1`,
  })
  return [await item('in-session', t('work.own-form')), await item('drafted', t('work.agree'))]
}

/** What waits for the desk beside new files: days that went by unrecorded, families to call or to visit. */
async function deskWork(
  db: Tx,
  { lang, today }: WorkQuestion,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const missed = missedBeforeVisit(today)
  return Promise.all(
    DESK_NEEDS.map(async (what) => {
      const count = await countFiles(db, { organisationId, needs: { what, today, missed } })
      return {
        key: what,
        title: t(`needs.${what}`),
        count,
        late: what === 'day-passed' ? count : 0,
        href: `${paths.worklist()}?needs=${what}`,
      }
    }),
  )
}

type Waiting = 'opened' | 'scheduled' | 'in-session' | 'drafted'

/** Files that stand in some states, a line for each. */
async function stateWork(
  db: Tx,
  { lang }: WorkQuestion,
  organisationId: string,
  states: readonly Waiting[],
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const counts = await countByState(db, organisationId, states)
  return states.map((state) => ({
    key: state,
    title: t(`work.${state}`),
    count: counts[state],
    href: `${paths.worklist()}?state=${state}`,
  }))
}

/** Children whose conclusions are due to be looked at again; those whose day has passed are late. */
async function reviewWork(db: Tx, { lang, today }: WorkQuestion, organisationId: string): Promise<WorkItem> {
  const { count, late } = await countReviews(db, organisationId, { until: recalledUntil(today), today })
  return {
    key: 'review',
    title: messages.for(lang)('review.list'),
    count,
    late,
    href: paths.reexaminations(),
  }
}

/** What waits at a consultation, for each of its posts; the local executive body is told of the severe cases. */
export async function work(db: Tx, question: WorkQuestion): Promise<readonly WorkItem[]> {
  const { actor, lang, asSystem } = question
  const t = messages.for(lang)
  if (actor.role === 'leb-decision-maker')
    return [
      {
        key: 'severe',
        title: t('severe-list.title'),
        count: await asSystem(() => countSevereCases(db, actor.regions, MOST_COUNTED + 1)),
        href: paths.severe(),
      },
    ]
  if (actor.organisationId === undefined || !actor.role.startsWith('pmpc-')) return []

  if (actor.role === 'pmpc-registrar')
    return [
      ...(await stateWork(db, question, actor.organisationId, ['opened', 'scheduled'])),
      ...(await deskWork(db, question, actor.organisationId)),
      await reviewWork(db, question, actor.organisationId),
    ]
  if (actor.role === 'pmpc-head')
    return [
      ...(await stateWork(db, question, actor.organisationId, ['in-session', 'drafted'])),
      await reviewWork(db, question, actor.organisationId),
    ]
  return specialistWork(db, question, actor.organisationId)
}
