import type { PathPart } from '#platform/path/contract.ts'
import { missingBodies } from '../domain/document.ts'
import { listDocuments } from '../read/documents.ts'
import { bodiesOfActor, isWithin } from '../use-cases/bodies.ts'
import { messages } from './messages.ts'
import { paths } from './norms.paths.ts'

/** Drafts that wait for the reader's own body. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    const own = bodiesOfActor(actor)
    if (own.length === 0) return []
    const drafts = (await listDocuments(db, { withDrafts: true })).filter(
      (one) => one.state === 'draft' && isWithin(actor, one),
    )
    const waiting = drafts.filter((one) => missingBodies(one).some((body) => own.includes(body)))
    return [
      { key: 'norms', title: messages.for(lang)('work.title'), count: waiting.length, href: paths.list() },
    ]
  },
}
