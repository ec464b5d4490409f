import type { PathPart } from '#platform/path/contract.ts'
import { isLate } from '../domain/restriction.ts'
import { listOpenRestrictions } from '../read/restrictions.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** What waits for the officer: how many requests, never what they say. */
export const pathPart: PathPart = {
  work: async (db, { actor, asSystem, lang, today }) => {
    if (!rolesOf('data-rights.restrictions').includes(actor.role)) return []
    const open = await asSystem(() => listOpenRestrictions(db))
    const late = open.filter((one) => isLate(one, today)).length
    const title = messages.for(lang)('requests.title')
    return [{ key: 'data-rights-restrictions', title, count: open.length, late, href: paths.restrictions() }]
  },
}
