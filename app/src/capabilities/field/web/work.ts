import type { PathPart } from '#platform/path/contract.ts'
import { countOpen } from '../read/waiting.ts'
import { paths } from './field.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** What those who screen find on their home: records from telephones that wait for a person. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    if (!rolesOf('field.records').includes(actor.role)) return []
    const count = await countOpen(db)
    return [{ key: 'field.records', title: messages.for(lang)('work.records'), count, href: paths.home() }]
  },
}
