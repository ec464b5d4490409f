import type { Role } from '#platform/access/roles.ts'

/** One keeper asks; another, or the decision-maker of the same akimat, approves. */
export const TWO_KEEPERS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'register-keeper': ['register-keeper', 'leb-decision-maker'],
}
