import { RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'

/** Draws "no such page" for something that is not there. */
export function nothingHere(what: string): RefusedError {
  return new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what } }))
}
