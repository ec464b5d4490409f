import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** Who works with what an organisation receives under a consent. */
const RECEIVERS: readonly Role[] = [
  'pmpc-registrar',
  'pmpc-head',
  'irp-coordinator',
  'service-specialist',
  'education-head',
  'medical-organisation',
  'primary-care-doctor',
  'diagnostic-specialist',
  'io-registrar',
  'ed-specialist',
]

/** Who answers for data that may no longer be used, and who reads the answers. */
export const permissions: readonly Permission[] = [
  ...allow('withdrawals.own', RECEIVERS, 'own-organisation', ACTS.duty),
  ...allow('withdrawals.answer', RECEIVERS, 'own-organisation', ACTS.duty),
  ...allow('withdrawals.of-consent', FAMILY_ROLES, 'own-person', ACTS.withdrawal),
  ...allow('withdrawals.late', ['data-protection-officer'], 'any', ACTS.duty),
]
