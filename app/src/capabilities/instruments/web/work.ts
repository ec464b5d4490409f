import { authorityOf } from '#platform/access/authority.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { obstaclesOf } from '../domain/publishing.ts'
import { listVersions } from '../read/questionnaires.ts'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'

/** What the officer of the health authority finds on the home: drafts, and those that nothing keeps from publishing. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    if (authorityOf(actor) !== 'health') return []
    const t = messages.for(lang)
    const drafts = (await listVersions(db)).filter(({ state }) => state === 'draft')
    const ready = drafts.filter((one) => obstaclesOf(one).length === 0)
    const href = (show: string) => `${paths.register()}?show=${show}`
    return [
      { key: 'instruments.drafts', title: t('work.drafts'), count: drafts.length, href: href('drafts') },
      { key: 'instruments.ready', title: t('work.ready'), count: ready.length, href: href('ready') },
    ]
  },
}
