import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** The law is nobody's secret. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Everybody reads; texts are brought by the operator at the command line. */
export const permissions: readonly Permission[] = [
  ...['acts', 'act', 'unit', 'search', 'countries'].flatMap((name) =>
    allow(`legal-base.${name}`, everyone, 'any', ACTS.informed),
  ),
  ...['check', 'import'].flatMap((name) => allow(`legal-base.${name}`, ['system'], 'any', ACTS.layers)),
]
