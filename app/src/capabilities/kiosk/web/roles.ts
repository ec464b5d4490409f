import type { Role } from '#platform/access/roles.ts'
import { permissions } from '../permissions.ts'

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === action).map((row) => row.role)
}
