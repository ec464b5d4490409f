import { allow, ofAuthority, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
const WRITING = [
  'start-draft',
  'import',
  'put-item',
  'arrange',
  'put-score',
  'publish',
  'retire',
  'discard',
] as const

/** Only the health authority publishes what children are asked (LAW-5-1); what is published anyone may read. */
export const permissions: readonly Permission[] = [
  ...allow('instruments.register', everyone, 'any', ACTS.screening),
  ...allow('instruments.version', everyone, 'any', ACTS.screening),
  ...WRITING.flatMap((name) =>
    ofAuthority('health', allow(`instruments.${name}`, ['authority-officer'], 'any', ACTS.procedure)),
  ),
]
