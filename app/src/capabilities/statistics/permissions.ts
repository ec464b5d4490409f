import { cite } from '@tirek/law'
import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'

const separate = cite('project', 'DEC-43')
const correction = cite('project', 'DEC-12')
const rankings = cite('project', 'DEC-13')
const smallCells = cite('project', 'DEC-16')

/** Published figures are public. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Who may do what with statistics, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('statistics.table', everyone, 'any', correction),
  ...allow('statistics.checks', everyone, 'any', separate),
  ...allow('statistics.rankings', everyone, 'any', rankings),
  ...allow('statistics.import-report', ['statistician', 'administrator', 'system'], 'any', separate),
  ...allow('statistics.publish-registry', ['system'], 'any', smallCells),
]
