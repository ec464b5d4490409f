import type { PathPart } from '#platform/path/contract.ts'
import { listDocuments } from '../read/documents.ts'
import { bodiesOfActor } from '../use-cases/bodies.ts'
import { awaits } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './norms.paths.ts'

/** Drafts that wait for the reader's own body. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    if (bodiesOfActor(actor).length === 0) return []
    const all = await listDocuments(db, { withDrafts: true })
    const count = all.filter((one) => awaits(actor, one)).length
    const title = messages.for(lang)('work.title')
    return [{ key: 'norms', title, count, href: `${paths.list()}?show=waiting` }]
  },
}
