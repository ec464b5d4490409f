import { cite } from '@tirek/law'
import { type FieldRule, fieldsAt } from '#platform/access/field-rules.ts'
import type { FieldLine } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'

const NEED = cite('project', 'DEC-62', 'project-default')

type How = FieldRule['how']

/** The values of one field of a record, wherever a correction shows them. */
function everywhere(roles: readonly Role[], field: string, how: How): readonly FieldLine[] {
  const at = (action: string, paths: readonly string[]): FieldLine => ({
    action: `corrections.${action}`,
    roles,
    rules: fieldsAt(how, paths, NEED),
  })
  return [
    at('fields', [`fields/each/key=${field}/value`, `fields/each/key=${field}/shown`]),
    at('list', [`requests/each/field=${field}/before`, `requests/each/field=${field}/wanted`]),
    at('show', [`field=${field}/before`, `field=${field}/wanted`, `field=${field}/present`]),
  ]
}

/** What a post does not see in a record it does not see as a value to correct either (DEC-62). */
export const fieldLines: readonly FieldLine[] = [
  ...everywhere(['service-specialist', 'leb-decision-maker'], 'registry.iin', 'last-four'),
  ...everywhere(['leb-decision-maker'], 'registry.phone', 'hidden'),
  ...everywhere(['leb-decision-maker'], 'registry.address', 'hidden'),
  {
    action: 'corrections.request',
    roles: ['leb-decision-maker'],
    rules: fieldsAt('not-given', ['field=registry.phone/wanted', 'field=registry.address/wanted'], NEED),
  },
  {
    action: 'corrections.worklist',
    roles: ['service-specialist'],
    rules: fieldsAt(
      'last-four',
      ['before', 'wanted'].flatMap((side) => [
        `requests/each/field=registry.iin/${side}`,
        `notices/each/request/field=registry.iin/${side}`,
      ]),
      NEED,
    ),
  },
]
