import { allow, type Permission } from '#platform/access/permission.ts'
import { ONE_REGISTER } from './use-cases/show-roots.ts'
import { MAY_KNOW } from './use-cases/who-opened.ts'

const OFFICER = ['data-protection-officer'] as const
const FAMILIES = ['representative', 'recipient'] as const

/** Who may look into the log of readings. */
export const permissions: readonly Permission[] = [
  ...allow('audit.who-opened', FAMILIES, 'own-person', MAY_KNOW),
  ...allow('audit.receipt', FAMILIES, 'own-person', MAY_KNOW),
  ...allow('audit.check', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.search', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.anomalies', OFFICER, 'any', ONE_REGISTER),
  ...allow('audit.roots', OFFICER, 'any', ONE_REGISTER),
]
