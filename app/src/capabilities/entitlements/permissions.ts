import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { INFORMED } from './domain/acts.ts'

/** What one may be entitled to is nobody's secret. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Everybody asks, without a name and without a sign-in; a family also about a child whom the system knows. */
export const permissions: readonly Permission[] = [
  ...['list', 'entry', 'examples', 'check'].flatMap((name) =>
    allow(`entitlements.${name}`, everyone, 'any', INFORMED),
  ),
  ...allow('entitlements.of-person', FAMILY_ROLES, 'own-person', INFORMED),
]
