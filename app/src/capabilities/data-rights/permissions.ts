import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

const officer: readonly Role[] = ['data-protection-officer']

const own = ['show', 'extract', 'ask-restriction', 'end-restriction'] as const
const officers = [
  'restrictions',
  'restriction',
  'decide-restriction',
  'record-breach',
  'breaches',
  'breach',
  'breach-subjects',
  'release-subjects',
] as const

/** The family uses the rights of the subject; the officer decides on restrictions and answers for breaches. */
export const permissions: readonly Permission[] = [
  ...own.flatMap((name) => allow(`data-rights.${name}`, FAMILY_ROLES, 'own-person', ACTS.right)),
  ...officers.flatMap((name) => allow(`data-rights.${name}`, officer, 'any', ACTS.duty)),
]
