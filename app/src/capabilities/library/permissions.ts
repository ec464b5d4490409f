import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

const WORKERS: readonly Role[] = SIGN_IN_ROLES.filter((role) => !FAMILY_ROLES.includes(role))
const OFFICERS: readonly Role[] = ['authority-officer']

/** Families read what is marked for them, staff reads all and proposes, the three bodies publish their own field. */
export const permissions: readonly Permission[] = [
  ...['list', 'material', 'file'].flatMap((name) => [
    ...allow(`library.${name}`, FAMILY_ROLES, 'any', ACTS.families),
    ...allow(`library.${name}`, WORKERS, 'any', ACTS.methods),
  ]),
  ...['propose', 'correct', 'attach'].flatMap((name) =>
    allow(`library.${name}`, WORKERS, 'self', ACTS.methods),
  ),
  ...['publish', 'return', 'withdraw'].flatMap((name) =>
    allow(`library.${name}`, OFFICERS, 'any', ACTS.experience),
  ),
]
