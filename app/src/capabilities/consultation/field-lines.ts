import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

/** Which fields of the consultation some roles do not give (DEC-62). */
export const fieldLines: readonly FieldLine[] = [
  {
    // The family speaks for itself; only a desk that writes down a word says whose it was.
    action: 'consultation.answer-appointment',
    roles: ['representative'],
    rules: fieldsAt('not-given', ['representativeId'], NEED),
  },
]
