import type { PathPart } from '#platform/path/contract.ts'
import { listNeeds } from '../read/needs.ts'
import { messages } from './messages.ts'
import { paths } from './provision.paths.ts'
import { rolesOf } from './roles.ts'

/** Needs that the local executive body has not answered, and the ways to the needs and to what is lacking. */
export const pathPart: PathPart = {
  links: ({ actor, lang }) => {
    const t = messages.for(lang)
    return [
      ...(rolesOf('list').includes(actor.role) ? [{ title: t('list.title'), href: paths.list() }] : []),
      ...(rolesOf('gaps').includes(actor.role) ? [{ title: t('gaps.link'), href: paths.gaps() }] : []),
    ]
  },
  work: async (db, { actor, lang }) => {
    if (!rolesOf('allocate').includes(actor.role)) return []
    const { length: count } = await listNeeds(db, { state: 'stated' })
    const title = messages.for(lang)('work.to-answer')
    return [{ key: 'provision.waiting', title, count, href: paths.waiting() }]
  },
}
