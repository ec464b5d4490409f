import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { ONE_REGISTER } from './use-cases/show-roots.ts'
import { MAY_KNOW } from './use-cases/who-opened.ts'

const OFFICER = ['data-protection-officer'] as const

/** Who may look into the log of readings. */
export const permissions: readonly Permission[] = [
  ...allow('audit.who-opened', FAMILY_ROLES, 'own-person', MAY_KNOW),
  ...allow('audit.receipt', FAMILY_ROLES, 'own-person', MAY_KNOW),
  ...allow('audit.check', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.search', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.find-person', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.tell-apart', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.anomalies', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.roots', OFFICER, 'any', ONE_REGISTER),
]
