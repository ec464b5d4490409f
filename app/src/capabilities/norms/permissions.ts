import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './use-cases/acts.ts'

const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
const WRITING = ['draft', 'approve', 'repeal'] as const

/** Anybody reads; a body writes what it owns, a territory its own decisions. */
export const permissions: readonly Permission[] = [
  ...allow('norms.list', everyone, 'any', ACTS.bodies),
  ...allow('norms.document', everyone, 'any', ACTS.bodies),
  ...WRITING.flatMap((name) => [
    ...allow(`norms.${name}`, ['authority-officer'], 'any', ACTS.bodies),
    ...allow(`norms.${name}`, ['leb-decision-maker'], 'territory', ACTS.bodies),
  ]),
]
