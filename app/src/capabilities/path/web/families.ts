import type { Actor } from '#platform/access/actor.ts'

/** The person or a representative, not somebody of an organisation. */
export function isFamily(actor: Actor): boolean {
  return actor.role === 'representative' || actor.role === 'recipient'
}
