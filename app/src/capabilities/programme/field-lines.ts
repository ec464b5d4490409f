import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

/** Which fields of a programme some roles do not give or see (DEC-62). */
export const fieldLines: readonly FieldLine[] = [
  {
    // The family speaks for itself; only a desk that writes down a word says whose it was.
    action: 'programme.record-agreement',
    roles: ['representative'],
    rules: fieldsAt('not-given', ['representativeId'], NEED),
  },
  {
    // When a defect was first noticed is for medicine and the consultation.
    action: 'programme.directions',
    roles: ['education-head'],
    rules: fieldsAt('hidden', ['directions/each/noticedOn', 'directions/each/daysFromNoticed'], NEED),
  },
]
