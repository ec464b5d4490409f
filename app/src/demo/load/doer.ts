import type { Role } from '#platform/access/roles.ts'

/** Who did something: a member of staff, a person for self or child, or the system. */
export interface Doer {
  readonly role: Role
  readonly name: string
  readonly accountId?: string | undefined
  readonly organisationId?: string | undefined
}

export const SYSTEM_DOER: Doer = { role: 'system', name: 'Tirek' }
