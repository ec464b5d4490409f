import { ok, type Result } from '@tirek/kernel'
import { askConsent, type Consent, type ConsentAnswer } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { type ReferralObject, SCOPE_OF } from '../domain/referral.ts'

/** What the consent says of one object for one recipient today. */
export function askReferralConsent(
  act: Pick<Act, 'db' | 'today'>,
  childId: string,
  recipientId: string,
  object: ReferralObject,
): Promise<ConsentAnswer> {
  const scope = SCOPE_OF[object]
  return askConsent(act.db, childId, { purpose: 'referral-to-pmpc', recipientId, scope, on: act.today })
}

/** The consents under which the objects leave, or the refusal of art. 8(2)(4) with what is missing. */
export async function requireConsents(
  act: Act,
  childId: string,
  recipientId: string,
  objects: readonly ReferralObject[],
): Promise<Result<ReadonlyMap<ReferralObject, Consent>, Refusal>> {
  const consents = new Map<ReferralObject, Consent>()
  for (const object of objects) {
    const answer = await askReferralConsent(act, childId, recipientId, object)
    if (answer.kind !== 'given') {
      const isDisputed = answer.kind === 'objection' || answer.kind === 'forbidden'
      const cite = isDisputed ? [ACTS.consent, ACTS.oneConsent] : [ACTS.consent]
      return refuse(`screening.consent-${answer.kind}`, { cite, facts: { object, recipientId, childId } })
    }
    consents.set(object, answer.consent)
  }
  return ok(consents)
}
