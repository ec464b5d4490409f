import { countGoneLoads } from '#capabilities/consultation/index.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { rolesOf } from '../permissions.ts'
import { workloadOf } from '../use-cases/workload.ts'
import { messages } from './messages.ts'
import { paths } from './reassignment.paths.ts'

/** For the head: how many cases have nobody who leads them any more. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, asSystem }) => {
    const { organisationId, role } = actor
    if (organisationId === undefined || !rolesOf('workload').includes(role)) return []
    const [loads, ofPosts] = await asSystem(async () => [
      await workloadOf(db, organisationId),
      await countGoneLoads(db, organisationId),
    ])
    const ofCases = loads.filter(({ isGone }) => isGone).reduce((sum, { cases }) => sum + cases, 0)
    const count = ofCases + ofPosts
    const title = messages.for(lang)('work.give')
    return [{ key: 'reassignment', title, count, late: count, href: paths.workload() }]
  },
}
