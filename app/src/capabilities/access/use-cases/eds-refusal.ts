import { cite } from '@tirek/law'
import type { EdsFailure } from '#platform/eds/outcome.ts'
import { refuse } from '#platform/use-case/refusal.ts'

/** A signature that is not accepted, as a refusal with words of its own. */
export function refuseSignature(why: EdsFailure) {
  const basis = [cite('order-263', 'p-7')]
  return refuse(`access.eds-${why}`, { status: why === 'malformed' ? 'invalid' : 'state', cite: basis })
}
