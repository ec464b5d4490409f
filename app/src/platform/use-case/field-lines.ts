import type { Actor } from '#platform/access/actor.ts'
import { type FieldRule, notGiven } from '#platform/access/field-rules.ts'
import { type Refusal, refusal } from './refusal.ts'

/** The refusal of an input that gives a field which the role may not give; undefined when there is none. */
export function refuseNotGiven(
  rules: readonly FieldRule[],
  input: unknown,
  { personId }: Pick<Actor, 'personId'>,
): Refusal | undefined {
  const paths = notGiven(rules, input, personId)
  if (paths.length === 0) return undefined
  const cite = rules.filter(({ how }) => how === 'not-given').map(({ basis }) => basis)
  const fields = paths.map((path) => ({ path, code: 'not-yours' }))
  return refusal('platform.field-not-yours', { status: 'forbidden', cite, fields })
}
