import type { EdsFailure } from '#platform/eds/outcome.ts'
import { refuse } from '#platform/use-case/refusal.ts'

/** A signature that is not accepted, as a refusal with words of its own: a fact of technology that no article speaks of. */
export function refuseSignature(why: EdsFailure) {
  return refuse(`access.eds-${why}`, { status: why === 'malformed' ? 'invalid' : 'state' })
}
