import type { Actor } from '#platform/access/actor.ts'
import type { Role } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, WorkItem } from '#platform/path/contract.ts'
import { CONCERNS } from '../domain/concern.ts'
import { childrenBornAfter } from '../domain/majority.ts'
import type { ProgrammeStanding } from '../domain/states.ts'
import { permissions } from '../permissions.ts'
import { countWaiting } from '../read/directions.ts'
import { countListed, countProgrammes } from '../read/programmes.ts'
import { countUnwritten } from '../read/unwritten.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'

type Asked = Parameters<NonNullable<PathPart['work']>>[1]

/** Standings that are somebody's work, or that the one who leads the case must keep in sight. */
const STANDINGS_OF_ROLE = {
  'irp-coordinator': ['draft', 'awaiting-family', 'disputed', 'under-review'],
  'pmpc-specialist': ['agreed'],
  'pmpc-head': ['agreed', 'under-review'],
} as const satisfies { readonly [role in Role]?: readonly ProgrammeStanding[] }

const standingsOf = (role: Role): readonly Exclude<ProgrammeStanding, 'approved' | 'closed'>[] =>
  role === 'irp-coordinator' || role === 'pmpc-specialist' || role === 'pmpc-head'
    ? STANDINGS_OF_ROLE[role]
    : []

const may = ({ role }: Actor, action: string) =>
  permissions.some((one) => one.action === action && one.role === role)

async function directionsTo(
  db: Tx,
  { lang, today, asSystem }: Asked,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const waiting = await asSystem(() => countWaiting(db, organisationId, today))
  const title = messages.for(lang)('work.directions')
  return [{ key: 'programme.directions', title, ...waiting, href: `${paths.inbox()}?state=sent` }]
}

/** Children with a signed conclusion and no programme. The law sets no term for it: none of them is late. */
async function unwritten(
  db: Tx,
  { lang, today, asSystem }: Asked,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const question = { organisationId, bornAfter: childrenBornAfter(today) }
  const count = await asSystem(() => countUnwritten(db, question))
  const title = messages.for(lang)('unwritten.title')
  return [{ key: 'programme.unwritten', title, count, href: paths.unwritten() }]
}

async function programmes(db: Tx, asked: Asked, organisationId: string): Promise<readonly WorkItem[]> {
  const wanted = standingsOf(asked.actor.role)
  if (wanted.length === 0) return []
  const counts = await countProgrammes(db, organisationId, asked.today)
  return wanted.map((standing) => {
    const found = counts.find((one) => one.standing === standing)
    return {
      key: `programme.${standing}`,
      title: messages.for(asked.lang)(`work.${standing}`),
      count: found?.count ?? 0,
      late: found?.late ?? 0,
      href: `${paths.worklist()}?state=${standing}`,
    }
  })
}

const OPEN = ['draft', 'awaiting-family', 'agreed', 'disputed', 'approved', 'under-review'] as const

/** What waits inside programmes that otherwise go their way; only what there is. */
async function concerns(db: Tx, { lang }: Asked, organisationId: string): Promise<readonly WorkItem[]> {
  const items: WorkItem[] = []
  for (const concern of CONCERNS) {
    const count = await countListed(db, { organisationId, standings: OPEN, concern })
    const title = messages.for(lang)(`concern.${concern}`)
    items.push({ key: `programme.${concern}`, title, count, href: `${paths.worklist()}?concern=${concern}` })
  }
  return items
}

/** What waits for the actor: children without a programme, programmes by standing, or directions to answer. */
export async function work(db: Tx, asked: Asked): Promise<readonly WorkItem[]> {
  const { actor } = asked
  const { organisationId } = actor
  if (organisationId === undefined) return []
  if (may(actor, 'programme.answer-direction')) return directionsTo(db, asked, organisationId)
  return [
    ...(may(actor, 'programme.unwritten') ? await unwritten(db, asked, organisationId) : []),
    ...(await programmes(db, asked, organisationId)),
    ...(may(actor, 'programme.answer-remark') ? await concerns(db, asked, organisationId) : []),
  ]
}
