import type { PathPart } from '#platform/path/contract.ts'
import { rolesOf } from '../permissions.ts'
import { countStanding } from '../use-cases/count-standing.ts'
import { messages } from './messages.ts'
import { paths } from './substitution.paths.ts'

/** The substitutions of today, on the home of those who appoint. */
export const pathPart: PathPart = {
  work: async (db, question) => {
    if (!rolesOf('list').includes(question.actor.role)) return []
    const count = await countStanding(db, question)
    const title = messages.for(question.lang)('list.title')
    return [{ key: 'substitution', title, count, href: paths.list() }]
  },
}
