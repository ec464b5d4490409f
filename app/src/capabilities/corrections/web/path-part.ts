import { claimsOf } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { isLate } from '../domain/request.ts'
import { listUnseen } from '../read/notices.ts'
import { listOpenRequests } from '../read/requests.ts'
import { paths } from './corrections.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

async function toDecide(db: Tx, { actor, lang, today }: WorkQuestion): Promise<readonly WorkItem[]> {
  if (!rolesOf('corrections.decide').includes(actor.role)) return []
  const open = await listOpenRequests(db, { regions: claimsOf(actor).regions, notBy: actor.accountId })
  const late = open.filter((one) => isLate(one, today)).length
  const nextDue = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0]
  const title = messages.for(lang)('work.decide')
  return [
    { key: 'corrections-decide', title, count: open.length, late, nextDue, href: `${paths.work()}#decide` },
  ]
}

async function work(db: Tx, question: WorkQuestion): Promise<readonly WorkItem[]> {
  const { actor, lang } = question
  if (!rolesOf('corrections.worklist').includes(actor.role)) return []
  const { organisationId } = actor
  const unseen = organisationId === undefined ? [] : await listUnseen(db, organisationId)
  return [
    ...(await toDecide(db, question)),
    {
      key: 'corrections-notices',
      title: messages.for(lang)('work.notices'),
      count: unseen.length,
      href: `${paths.work()}#notices`,
    },
  ]
}

/** What corrections add to the homes of staff. */
export const pathPart: PathPart = { work }
