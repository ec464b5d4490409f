import { workingCalendar } from '@tirek/law'
import type { Actor } from '#platform/access/actor.ts'
import { MOST_COUNTED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathNotice, PathPart, PathQuestion, WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { rolesOf } from '../permissions.ts'
import { findCoordinator } from '../read/coordinators.ts'
import { countOrdersAt, countWaitingDirections, hasOrders } from '../read/orders.ts'
import { countSevere } from '../read/severe.ts'
import { messages } from './messages.ts'
import { paths } from './services.paths.ts'

const may = ({ role }: Actor, action: string) => rolesOf(action).includes(role)

/** The organisation's own lines, counted as the system: only figures leave it, and no line is asked whose file it is. */
async function ofOrganisation(
  db: Tx,
  { lang, today, asSystem }: WorkQuestion,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const until = olderThan('project.order-after-direction', today, workingCalendar())
  const [waiting, open, plans] = await asSystem(async () => [
    await countWaitingDirections(db, organisationId, until),
    await countOrdersAt(db, organisationId, { states: ['open'] }),
    await countOrdersAt(db, organisationId, { states: ['awaiting-plan'] }),
  ])
  const desk = paths.desk()
  return [
    {
      key: 'services.waiting',
      title: t('work.waiting'),
      count: waiting.all,
      late: waiting.late,
      href: `${desk}#waiting`,
    },
    {
      key: 'services.not-begun',
      title: t('work.not-begun'),
      count: open.notBegun,
      href: `${desk}?show=not-begun#orders`,
    },
    { key: 'services.plans', title: t('work.plans'), count: plans.all, href: `${desk}?show=plans#orders` },
  ]
}

async function ofAkimat(
  db: Tx,
  { actor, lang, today, asSystem }: WorkQuestion,
): Promise<readonly WorkItem[]> {
  const asked = { regions: actor.regions, onlyUnnamed: true, most: MOST_COUNTED + 1 }
  const until = olderThan('project.severe-coordinator', today, workingCalendar())
  const [count, late] = await asSystem(async () => [
    await countSevere(db, asked),
    await countSevere(db, { ...asked, until }),
  ])
  return [{ key: 'services.care', title: messages.for(lang)('work.care'), count, late, href: paths.care() }]
}

/** What waits for the actor: children to order for, services to begin, plans to write, coordinators to name. */
async function work(db: Tx, question: WorkQuestion): Promise<readonly WorkItem[]> {
  const { actor } = question
  if (may(actor, 'services.severe-care')) return ofAkimat(db, question)
  if (!may(actor, 'services.desk') || actor.organisationId === undefined) return []
  return ofOrganisation(db, question, actor.organisationId)
}

/** The family is led to the services of the child as soon as there is one. */
async function notices(db: Tx, { actor, lang, personId }: PathQuestion): Promise<readonly PathNotice[]> {
  if (actor.role !== 'representative') return []
  const isThere = (await hasOrders(db, personId)) || (await findCoordinator(db, personId)) !== undefined
  if (!isThere) return []
  const t = messages.for(lang)
  return [
    {
      key: 'services.child',
      title: t('path.notice'),
      text: t('path.notice-text'),
      href: paths.child(personId),
      action: t('path.open'),
    },
  ]
}

/** What services add to a child's path and to the homes of staff. */
export const pathPart: PathPart = { notices, work }
