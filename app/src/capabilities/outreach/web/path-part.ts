import type { PathPart } from '#platform/path/contract.ts'
import { countCalls } from '../read/calls.ts'
import { messages } from './messages.ts'
import { paths } from './outreach.paths.ts'
import { rolesOf } from './roles.ts'

/** Calls and visits that are due. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    if (!rolesOf('outreach.calls').includes(actor.role)) return []
    const counted = await countCalls(db)
    return [
      { key: 'outreach.calls', title: messages.for(lang)('work.title'), ...counted, href: paths.calls() },
    ]
  },
}
