import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

/** Who signed is known by the name: the number and the telephone of the signer are shown by their last signs (DEC-62). */
export function fieldLinesOf(readers: readonly Role[]): readonly FieldLine[] {
  const roles = readers.filter((role) => !FAMILY_ROLES.includes(role))
  return [
    {
      action: 'signing.signature',
      roles,
      rules: fieldsAt('last-four', ['facts/iin', 'facts/phone'], NEED),
    },
  ]
}
