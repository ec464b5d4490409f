import type { PathPart } from '#platform/path/contract.ts'
import { listLines } from '../read/messages.ts'
import { isFailing } from '../use-cases/show-state.ts'
import { paths } from './channels.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** The way to the channels, and how many of them fail. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, now }) => {
    if (!rolesOf('channels.state').includes(actor.role)) return []
    const count = (await listLines(db, now)).filter(isFailing).length
    return [{ key: 'channels', title: messages.for(lang)('work.title'), count, href: paths.state() }]
  },
}
