import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

/** What a post works with is in its own part of the file; what made the child's needs is for medicine and the consultation. */
const MADE_BY = fieldsAt('hidden', ['statuses/each/cause', 'statuses/each/defectKinds'], NEED)
const QUARRELS = fieldsAt('hidden', ['courtActs', 'disputes'], NEED)
const NUMBER = fieldsAt('last-four', ['iin'], NEED)

/** Which fields of a record some posts do not see whole (DEC-62). */
export const fieldLines: readonly FieldLine[] = [
  {
    action: 'registry.child',
    roles: ['service-specialist'],
    rules: [...NUMBER, ...QUARRELS, ...fieldsAt('hidden', ['statuses/each/cause'], NEED)],
  },
  {
    // What the direction asks for is in the direction: here are the child, and whom to talk to.
    action: 'registry.child',
    roles: ['education-head'],
    rules: [...NUMBER, ...QUARRELS, ...fieldsAt('hidden', ['address', 'consents', 'statuses'], NEED)],
  },
  {
    action: 'registry.child',
    roles: ['io-registrar', 'social-worker', 'ed-specialist', 'ed-head'],
    rules: MADE_BY,
  },
  {
    // Whoever decides does not reach the family: the department does.
    action: 'registry.child',
    roles: ['leb-decision-maker'],
    rules: [...NUMBER, ...MADE_BY, ...fieldsAt('hidden', ['phone', 'address', 'consents'], NEED)],
  },
  {
    // Whose record is whose: nothing of health, and nothing of what the family decides.
    action: 'registry.child',
    roles: ['register-keeper'],
    rules: [...QUARRELS, ...fieldsAt('hidden', ['statuses', 'consents'], NEED)],
  },
  {
    action: 'registry.pair',
    roles: ['leb-decision-maker'],
    rules: [
      ...fieldsAt('last-four', ['sides/each/iin', 'sides/each/birthRecord'], NEED),
      ...fieldsAt('hidden', ['sides/each/phone', 'sides/each/address'], NEED),
    ],
  },
]
