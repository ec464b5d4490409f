import type { PathPart } from '#platform/path/contract.ts'
import { rolesOf } from '../permissions.ts'
import { workloadOf } from '../use-cases/workload.ts'
import { messages } from './messages.ts'
import { paths } from './reassignment.paths.ts'

/** For the head: over how many coordinators the cases are spread, and how many of these have left with cases. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    const { organisationId, role } = actor
    if (organisationId === undefined || !rolesOf('workload').includes(role)) return []
    const loads = await workloadOf(db, organisationId)
    const late = loads.filter(({ isGone }) => isGone).length
    const title = messages.for(lang)('workload.title')
    return [{ key: 'reassignment', title, count: loads.length, late, href: paths.workload() }]
  },
}
