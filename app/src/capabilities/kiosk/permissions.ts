import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** The self-service sector is the department's. */
const KEEPERS: readonly Role[] = ['ed-specialist', 'ed-head']
const HELPERS: readonly Role[] = [...KEEPERS, 'social-worker']

/** The department keeps its terminals and helps at them; the person asks, declines and sees who helped. */
export const permissions: readonly Permission[] = [
  ...['mark', 'switch'].flatMap((name) => allow(`kiosk.${name}`, KEEPERS, 'own-organisation', ACTS.sector)),
  ...['terminals', 'calls', 'help', 'begin-help', 'begin-asked-by-word'].flatMap((name) =>
    allow(`kiosk.${name}`, HELPERS, 'own-organisation', ACTS.sector),
  ),
  ...allow('kiosk.end-help', HELPERS, 'own-organisation', ACTS.ownAct),
  ...['ask-help', 'decline-help', 'my-help'].flatMap((name) =>
    allow(`kiosk.${name}`, FAMILY_ROLES, 'self', ACTS.ownAct),
  ),
]
