import type { PathPart } from '#platform/path/contract.ts'
import { countCalls } from '../read/helps.ts'
import { paths } from './kiosk.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** The terminals and the calls from them stand on the home of the department. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, realNow }) => {
    if (!rolesOf('kiosk.calls').includes(actor.role) || actor.organisationId === undefined) return []
    const count = await countCalls(db, actor.organisationId, realNow)
    return [{ key: 'kiosk.calls', title: messages.for(lang)('work.title'), count, href: paths.calls() }]
  },
  links: ({ actor, lang }) => {
    if (!rolesOf('kiosk.calls').includes(actor.role)) return []
    const t = messages.for(lang)
    return [
      { title: t('calls.title'), href: paths.calls() },
      { title: t('terminals.title'), href: paths.terminals() },
    ]
  },
}
