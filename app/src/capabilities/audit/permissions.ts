import { allow, type Permission } from '#platform/access/permission.ts'
import { MAY_KNOW } from './use-cases/who-opened.ts'

/** Who may look into the log of readings. */
export const permissions: readonly Permission[] = [
  ...allow('audit.who-opened', ['representative', 'recipient'], 'own-person', MAY_KNOW),
]
