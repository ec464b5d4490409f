import { claimsOf } from '#platform/access/actor.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { countPairs } from '../read/pairs.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

/** What waits for a register keeper and an administrator. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, asSystem }) => {
    const t = messages.for(lang)
    if (rolesOf('registry.matching').includes(actor.role))
      return [{ key: 'registry-matching', title: t('work.matching'), count: 0, href: paths.matching() }]
    if (!rolesOf('registry.pairs').includes(actor.role)) return []
    const count = await asSystem(() => countPairs(db, claimsOf(actor).regions, 'open'))
    return [{ key: 'registry-pairs', title: t('work.pairs'), count, href: paths.pairs() }]
  },
}
