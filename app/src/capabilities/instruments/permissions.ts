import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
const authority: readonly Role[] = ['authority-officer']

/** Only the health authority publishes what children are asked (LAW-5-1); what is published anyone may read. */
export const permissions: readonly Permission[] = [
  ...allow('instruments.register', everyone, 'any', ACTS.screening),
  ...allow('instruments.version', everyone, 'any', ACTS.screening),
  ...allow('instruments.start-draft', authority, 'any', ACTS.procedure),
  ...allow('instruments.import', authority, 'any', ACTS.procedure),
  ...allow('instruments.put-item', authority, 'any', ACTS.procedure),
  ...allow('instruments.arrange', authority, 'any', ACTS.procedure),
  ...allow('instruments.put-score', authority, 'any', ACTS.procedure),
  ...allow('instruments.publish', authority, 'any', ACTS.procedure),
  ...allow('instruments.retire', authority, 'any', ACTS.procedure),
  ...allow('instruments.discard', authority, 'any', ACTS.procedure),
]
