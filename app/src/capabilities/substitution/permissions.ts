import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { SUBSTITUTION } from './domain/appointment.ts'

/** Heads of organisations, who appoint among their own staff. */
export const HEADS: readonly Role[] = ['pmpc-head', 'ed-head', 'io-registrar', 'education-head']

const OWN = ['appoint', 'revoke', 'list', 'staff', 'colleagues'] as const

/** The head for the own organisation; where no such role is, the administrator, who needs a second person to appoint. */
export const permissions: readonly Permission[] = OWN.flatMap((action) => [
  ...allow(`substitution.${action}`, HEADS, 'own-organisation', SUBSTITUTION),
  ...allow(`substitution.${action}`, ['administrator'], 'any', SUBSTITUTION),
])

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: (typeof OWN)[number]): readonly Role[] {
  return permissions.filter((row) => row.action === `substitution.${action}`).map((row) => row.role)
}
