import type { Actor } from '#platform/access/actor.ts'
import { ROLES } from '#platform/access/roles.ts'
import type { WorklistQuestion } from './requests.ts'

/** Within what a post looks for requests: its home, the people of its caseload, or all that its territory shows. */
export function whoseRequests({
  role,
  organisationId,
}: Actor): Pick<WorklistQuestion, 'organisationId' | 'openTo'> {
  if (organisationId === undefined) return {}
  if (role === 'io-registrar') return { organisationId }
  return ROLES[role].scope === 'party' ? { openTo: organisationId } : {}
}
