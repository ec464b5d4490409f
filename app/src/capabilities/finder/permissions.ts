import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { INFORMED } from './use-cases/find.ts'

/** Where help is, is nobody's secret. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Everybody may look for an organisation, with or without a sign-in. */
export const permissions: readonly Permission[] = [
  ...allow('finder.find', everyone, 'any', INFORMED),
  ...allow('finder.compare', everyone, 'any', INFORMED),
]
