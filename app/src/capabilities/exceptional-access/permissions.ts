import { EMERGENCY_ROLES } from '#platform/access/emergency.ts'
import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { TWO_PEOPLE } from './domain/approval.ts'
import { EMERGENCY, MAY_KNOW, ONE_REGISTER } from './domain/emergency.ts'

const OFFICER: readonly Role[] = ['data-protection-officer']
const HEADS: readonly Role[] = ['pmpc-head', 'ed-head']
/** Whose commands take a second person, and who may be that person. */
const TWO: readonly Role[] = [
  'irp-coordinator',
  'pmpc-head',
  'administrator',
  'register-keeper',
  'leb-decision-maker',
  ...OFFICER,
]

/** Who may open a file in an emergency, who reviews it, and who is told. */
export const permissions: readonly Permission[] = [
  ...allow('exceptional-access.ask-emergency', EMERGENCY_ROLES, 'any', EMERGENCY),
  ...allow('exceptional-access.end-emergency', EMERGENCY_ROLES, 'self', EMERGENCY),
  ...allow('exceptional-access.my-emergencies', EMERGENCY_ROLES, 'self', EMERGENCY),
  ...allow('exceptional-access.openings', FAMILY_ROLES, 'own-person', MAY_KNOW),
  ...['reviews', 'show-review', 'review-emergency'].flatMap((action) => [
    ...allow(`exceptional-access.${action}`, HEADS, 'own-organisation', EMERGENCY),
    ...allow(`exceptional-access.${action}`, OFFICER, 'any', EMERGENCY),
  ]),
  ...allow('exceptional-access.counts', OFFICER, 'any', ONE_REGISTER),
  ...['approvals', 'show-approval', 'approve', 'refuse-approval', 'withdraw-wish'].flatMap((action) =>
    allow(`exceptional-access.${action}`, TWO, 'own-organisation', TWO_PEOPLE),
  ),
]

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === `exceptional-access.${action}`).map((row) => row.role)
}
