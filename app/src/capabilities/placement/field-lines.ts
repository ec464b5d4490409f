import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'
import { FAMILY_ROLES } from '#platform/access/roles.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

/** Which fields of an application some roles do not see or give (DEC-62). */
export const fieldLines: readonly FieldLine[] = [
  {
    // Whoever decides does not reach the family: the department does.
    action: 'placement.request',
    roles: ['leb-decision-maker'],
    rules: fieldsAt('hidden', ['statement/phone', 'statement/address'], NEED),
  },
  {
    // What other registers answered is for those who prepare and take the decision.
    action: 'placement.request',
    roles: ['medical-organisation'],
    rules: fieldsAt('hidden', ['lookUps'], NEED),
  },
  {
    // The family applies itself; only the department says whose paper it enters.
    action: 'placement.apply',
    roles: FAMILY_ROLES,
    rules: fieldsAt('not-given', ['applicantId'], NEED),
  },
]
