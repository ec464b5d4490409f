import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** Figures about nobody are public. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
const leads: readonly Role[] = ['irp-coordinator']
const team: readonly Role[] = ['irp-coordinator', 'pmpc-head', 'pmpc-specialist']
/** Whoever works in vocational-consultation centres and special education organisations. */
const examiners: readonly Role[] = ['service-specialist']

/** Who prepares a child for majority, who does vocational diagnostics, who reads the figures. */
export const permissions: readonly Permission[] = [
  ...allow('hand-over.show', FAMILY_ROLES, 'own-person', ACTS.information),
  ...allow('hand-over.show', team, 'own-organisation', ACTS.list),
  ...allow('hand-over.record-view', FAMILY_ROLES, 'own-person', ACTS.ownView),
  ...allow('hand-over.record-view', leads, 'own-organisation', ACTS.ownView),
  ...allow('hand-over.settle-item', FAMILY_ROLES, 'own-person', ACTS.list),
  ...allow('hand-over.settle-item', leads, 'own-organisation', ACTS.list),
  ...allow('hand-over.reopen-item', FAMILY_ROLES, 'own-person', ACTS.list),
  ...allow('hand-over.reopen-item', leads, 'own-organisation', ACTS.list),
  ...allow('hand-over.schools', FAMILY_ROLES, 'own-person', ACTS.vocationalPlace),
  ...allow('hand-over.schools', team, 'own-organisation', ACTS.vocationalPlace),
  ...allow('hand-over.worklist', ['irp-coordinator', 'pmpc-head'], 'own-organisation', ACTS.horizon),
  ...allow('hand-over.ask-diagnostics', FAMILY_ROLES, 'own-person', ACTS.diagnostics),
  ...allow('hand-over.take-back-diagnostics', FAMILY_ROLES, 'own-person', ACTS.representative),
  ...allow('hand-over.diagnostics-of', FAMILY_ROLES, 'own-person', ACTS.information),
  ...allow('hand-over.diagnostics-of', team, 'own-organisation', ACTS.diagnostics),
  ...allow('hand-over.diagnostics-desk', examiners, 'own-organisation', ACTS.diagnostics),
  ...allow('hand-over.show-diagnostics', examiners, 'own-organisation', ACTS.diagnosticsForm),
  ...allow('hand-over.record-diagnostics', examiners, 'own-organisation', ACTS.diagnosticsForm),
  ...allow('hand-over.summary', FAMILY_ROLES, 'own-person', ACTS.information),
  ...allow('hand-over.summary', team, 'own-organisation', ACTS.untilMajority),
  ...allow('hand-over.add-words', FAMILY_ROLES, 'own-person', ACTS.ownView),
  ...allow('hand-over.birthdays', FAMILY_ROLES, 'own-person', ACTS.information),
  ...allow('hand-over.birthdays', [...team, 'primary-care-doctor'], 'own-organisation', ACTS.untilMajority),
  ...allow('hand-over.outcomes', everyone, 'any', ACTS.goals),
]

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === action).map((row) => row.role)
}
