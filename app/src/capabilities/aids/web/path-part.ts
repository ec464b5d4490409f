import type { Lang, LocalDate } from '@tirek/kernel'
import { listStatuses } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathNotice, PathPart, WorkItem } from '#platform/path/contract.ts'
import { ROUTES, type Route } from '../domain/acts.ts'
import { itemName } from '../domain/catalogue.ts'
import { OPEN_STATES } from '../domain/voucher.ts'
import { movesOf } from '../read/moves.ts'
import { countWaiting } from '../read/needs.ts'
import { countOrdersAt } from '../read/orders.ts'
import { countVouchers } from '../read/vouchers.ts'
import { departmentDesk, deskOf } from '../use-cases/show-desks.ts'
import { paths } from './aids.paths.ts'
import { isStayOf } from './family-now.tsx'
import { messages } from './messages.ts'
import { familiesOf, rolesOf } from './roles.ts'

type Move = Awaited<ReturnType<typeof movesOf>>[number]

function noticeOf(move: Move, personId: string, lang: Lang): PathNotice {
  const t = messages.for(lang)
  // A stay is applied for, an aid is ordered.
  const isStay = move.kind === 'indicated' && isStayOf(move.item)
  return {
    key: `aids-${move.id}`,
    title: itemName(move.item, lang),
    text: t(isStay ? 'now.stay' : `move.${move.kind}`),
    href:
      move.kind === 'delivered' || move.kind === 'choose-supplier'
        ? paths.order(move.id)
        : paths.child(personId),
    action: t(`move.${move.kind}.action`),
  }
}

/** What the family is waited for; a child with a status who has asked for nothing yet is told that it may. */
const notices: NonNullable<PathPart['notices']> = async (db, { personId, actor, lang, today }) => {
  if (!familiesOf('aids.of-person').includes(actor.role)) return []
  const moves = await movesOf(db, personId, today)
  if (moves.length > 0) return moves.map((move) => noticeOf(move, personId, lang))
  if ((await listStatuses(db, personId)).length === 0) return []
  const t = messages.for(lang)
  const text = t('move.may-ask')
  return [
    {
      key: 'aids',
      title: t('family.title'),
      text,
      href: paths.child(personId),
      action: t('move.may-ask.action'),
    },
  ]
}

type Work = NonNullable<PathPart['work']>

const answerers: Work = async (db, { actor, lang }) => {
  if (!rolesOf('aids.needs').includes(actor.role)) return []
  const { n } = await countWaiting(db, deskOf({ actor }))
  return [{ key: 'aids.needs', title: messages.for(lang)('work.needs'), count: n, href: paths.desk() }]
}

const suppliers: Work = async (db, { actor, lang, today }) => {
  if (actor.role !== 'aids-supplier' || actor.organisationId === undefined) return []
  const t = messages.for(lang)
  const supplierId = actor.organisationId
  const lines: WorkItem[] = []
  for (const state of ['ordered', 'returned', 'accepted'] as const) {
    const count = await countOrdersAt(db, { supplierId, states: [state] })
    const late =
      state === 'accepted'
        ? await countOrdersAt(db, { supplierId, states: [state], deliveryBefore: today })
        : undefined
    lines.push({
      ...{ key: `aids.${state}`, title: t(`work.${state}`), count, href: paths.supplies(state) },
      ...(late === undefined ? {} : { late }),
    })
  }
  return lines
}

const commission: Work = async (db, { actor, lang }) => {
  if (!rolesOf('aids.conclude').includes(actor.role)) return []
  const count = await countOrdersAt(db, { states: ['no-supplier'] })
  const title = messages.for(lang)('work.conclusions')
  return [{ key: 'aids.conclusions', title, count, href: paths.conclusions() }]
}

/** The queue of one route, and of it the stays that are over and not written down. */
async function queueLine(db: Tx, route: Route, today: LocalDate, title: string): Promise<WorkItem> {
  const count = await countVouchers(db, route, { states: OPEN_STATES })
  const late = await countVouchers(db, route, { states: ['accepted'], overBy: today })
  return { key: `aids.queue.${route}`, title, count, late, href: paths.queue(route) }
}

const department: Work = async (db, { actor, lang, today }) => {
  if (!rolesOf('aids.department-orders').includes(actor.role)) return []
  const t = messages.for(lang)
  const lines: WorkItem[] = []
  for (const tab of ['to-procure', 'standing', 'replacement'] as const) {
    const count = await countOrdersAt(db, departmentDesk(tab, { today }))
    lines.push({ key: `aids.${tab}`, title: t(`work.${tab}`), count, href: paths.departments(tab) })
  }
  for (const route of ROUTES) lines.push(await queueLine(db, route, today, t(`work.queue.${route}`)))
  return lines
}

/** What the work of all desks adds to the homes of staff. */
const work: Work = async (db, question) => {
  const lines: WorkItem[] = []
  for (const part of [answerers, suppliers, commission, department]) lines.push(...(await part(db, question)))
  return lines
}

/** What this capability adds to a child's path and to the homes of staff. */
export const pathPart: PathPart = { notices, work }
