import type { PathNotice, PathPart, WorkItem } from '#platform/path/contract.ts'
import { CASE_LISTS, countCases } from '../read/cases.ts'
import { listWaiting } from '../read/waiting.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** What waits for a family, and what waits for the workers of a department. */
export const pathPart: PathPart = {
  notices: async (db, { actor, lang, personId }) => {
    if (!rolesOf('family-support.answer-plan').includes(actor.role)) return []
    const t = messages.for(lang)
    const waiting = await listWaiting(db, personId)
    return waiting.map(
      ({ caseId, what }): PathNotice => ({
        key: `family-support.${what}`,
        title: t(`wait.${what}`),
        text: t(`wait.${what}-text`),
        href: paths.case(caseId),
        action: t('wait.open'),
      }),
    )
  },
  work: async (db, { actor, lang }) => {
    const { organisationId, accountId, role } = actor
    if (organisationId === undefined || !rolesOf('family-support.cases').includes(role)) return []
    const t = messages.for(lang)
    const items: WorkItem[] = []
    for (const list of CASE_LISTS) {
      const { count, late } = await countCases(db, list, { organisationId, accountId })
      items.push({
        key: `family-support.${list}`,
        title: t(`work.${list}`),
        count,
        ...(list === 'mine' ? {} : { late }),
        href: paths.cases(list),
      })
    }
    return items
  },
}
