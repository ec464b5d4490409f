import { authorityOf } from '#platform/access/authority.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { listOfAccount } from '../read/members.ts'
import { listDue, listDueOf, listPlans } from '../read/plans.ts'
import { listProgrammes } from '../read/programmes.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Asked = Pick<WorkQuestion, 'actor' | 'lang' | 'today'>

/** Overdue attestations: those of the own organisation, or of the territory. */
async function overdue(db: Tx, { actor, lang, today }: Asked): Promise<readonly WorkItem[]> {
  if (!rolesOf('due').includes(actor.role)) return []
  const lines = await listDue(db, { kind: 'attestation', before: today })
  const title = messages.for(lang)('work.overdue')
  const item = { key: 'staff.overdue', title, count: lines.length, late: lines.length, href: paths.overdue() }
  return [{ ...item, nextDue: lines[0]?.dueOn }]
}

/** Plans that the local executive body has not adopted. */
async function drafts(db: Tx, { actor, lang }: Asked): Promise<readonly WorkItem[]> {
  if (!rolesOf('adopt-plan').includes(actor.role)) return []
  const { length: count } = await listPlans(db, { state: 'draft' })
  const title = messages.for(lang)('work.drafts')
  return [{ key: 'staff.plans', title, count, href: `${paths.plans()}?state=draft` }]
}

/** Programmes that the education authority has not answered. */
async function proposals(db: Tx, { actor, lang }: Asked): Promise<readonly WorkItem[]> {
  if (authorityOf(actor) !== 'education') return []
  const { length: count } = await listProgrammes(db, 'proposed')
  const title = messages.for(lang)('work.proposals')
  return [{ key: 'staff.programmes', title, count, href: `${paths.programmes()}?state=proposed` }]
}

/** The own dates of whoever the register knows by the account; nobody else's row can come of it. */
async function own(db: Tx, { actor, lang, asSystem, today }: WorkQuestion): Promise<readonly WorkItem[]> {
  if (!rolesOf('own').includes(actor.role)) return []
  return asSystem(async () => {
    const ids = (await listOfAccount(db, actor.accountId)).map(({ id }) => id)
    if (ids.length === 0) return []
    const lines = await listDueOf(db, ids)
    const late = lines.filter(({ dueOn }) => dueOn < today).length
    const item = { key: 'staff.own', title: messages.for(lang)('work.own'), count: lines.length, late }
    return [{ ...item, href: paths.own(), nextDue: lines[0]?.dueOn }]
  })
}

/** What waits for those who answer for staff. */
export const pathPart: PathPart = {
  links: ({ actor, lang }) => {
    const t = messages.for(lang)
    const ways = [
      { action: 'list', title: t('list.title'), href: paths.list() },
      { action: 'coverage', title: t('coverage.title'), href: paths.coverage() },
      { action: 'own', title: t('own.title'), href: paths.own() },
    ]
    return ways
      .filter(({ action }) => rolesOf(action).includes(actor.role))
      .map(({ title, href }) => ({ title, href }))
  },
  work: async (db, question) => [
    ...(await overdue(db, question)),
    ...(await drafts(db, question)),
    ...(await proposals(db, question)),
    ...(await own(db, question)),
  ],
}
