import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** Families read what they are told, and choose how; no post reads it. */
export const permissions: readonly Permission[] = [
  ...allow('notices.of-person', FAMILY_ROLES, 'own-person', ACTS.informed),
  ...allow('notices.mark-read', FAMILY_ROLES, 'own-person', ACTS.informed),
  ...allow('notices.choice', FAMILY_ROLES, 'self', ACTS.informed),
  ...allow('notices.choose', FAMILY_ROLES, 'self', ACTS.informed),
  ...allow('notices.prove-email', FAMILY_ROLES, 'self', ACTS.informed),
]
