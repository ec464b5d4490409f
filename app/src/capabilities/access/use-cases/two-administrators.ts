import type { Role } from '#platform/access/roles.ts'

/** Who opens and closes accounts of staff takes a second administrator or the data-protection officer (DEC-53). */
export const TWO_ADMINISTRATORS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: ['administrator', 'data-protection-officer'],
}
