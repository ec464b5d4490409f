import { allow, type Permission } from '#platform/access/permission.ts'
import { ACTS } from './domain/citations.ts'

const ACTIONS = ['calls', 'call', 'record'] as const

/** The department calls and visits; a social worker those of the own caseload. */
export const permissions: readonly Permission[] = ACTIONS.flatMap((name) => [
  ...allow(`outreach.${name}`, ['ed-specialist', 'ed-head'], 'territory', ACTS.reach),
  ...allow(`outreach.${name}`, ['social-worker'], 'own-organisation', ACTS.reach),
])
