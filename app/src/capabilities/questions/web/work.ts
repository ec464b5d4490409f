import type { PathPart, WorkItem } from '#platform/path/contract.ts'
import { countDesk, listHeadsWrittenBy } from '../read/questions.ts'
import { countShelf } from '../read/ready-answers.ts'
import { messages } from './messages.ts'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

/** What those who answer families find on their home, and what the editors of ready answers do. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, today, asSystem }) => {
    const t = messages.for(lang)
    const items: WorkItem[] = []
    const { organisationId, role } = actor
    if (organisationId !== undefined && rolesOf('questions.desk').includes(role)) {
      const counts = await countDesk(db, organisationId)
      items.push({
        key: 'questions.desk',
        title: t('work.desk'),
        count: counts.reduce((sum, one) => sum + one.open, 0),
        late: counts.reduce((sum, one) => sum + one.late, 0),
        nextDue: counts.flatMap(({ next_due }) => next_due ?? []).toSorted()[0],
        href: paths.desk(),
      })
    }
    if (role !== 'question-officer' && rolesOf('questions.write-down').includes(role)) {
      const heads = await asSystem(() => listHeadsWrittenBy(db, actor.accountId))
      const count = heads.filter(({ state }) => state !== 'answered').length
      items.push({
        key: 'questions.written-down',
        title: t('work.written-down'),
        count,
        href: paths.allWrittenDown(),
      })
    }
    if (rolesOf('questions.publish-ready').includes(role)) {
      const { drafts, stale } = await countShelf(db, today)
      items.push({
        key: 'questions.drafts',
        title: t('work.drafts'),
        count: drafts,
        href: `${paths.shelf()}?state=draft`,
      })
      items.push({
        key: 'questions.checks',
        title: t('work.checks'),
        count: stale,
        late: stale,
        href: `${paths.shelf()}?state=published&due=1`,
      })
    }
    return items
  },
}
