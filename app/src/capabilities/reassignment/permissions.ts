import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

const ACTIONS = ['workload', 'cases', 'give', 'posts', 'post', 'give-post'] as const

/** The head of a consultation, among the own coordinators and specialists. */
export const permissions: readonly Permission[] = ACTIONS.flatMap((action) =>
  allow(`reassignment.${action}`, ['pmpc-head'], 'own-organisation', ACTS.continuity),
)

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: (typeof ACTIONS)[number]): readonly Role[] {
  return permissions.filter((row) => row.action === `reassignment.${action}`).map((row) => row.role)
}
