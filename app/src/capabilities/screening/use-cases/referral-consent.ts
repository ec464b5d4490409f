import { ok, type Result } from '@tirek/kernel'
import { askConsent, type Consent, type ConsentAnswer, type Passed } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { OBJECTS, type Referral, type ReferralObject, SCOPE_OF } from '../domain/referral.ts'
import { type ConsentState, stateOfAnswers } from '../domain/risk.ts'
import { findRisk } from '../read/risks.ts'
import { noteConsent } from '../store/risks.ts'
import { defaultRecipient } from './referral-recipient.ts'

const PURPOSE = 'referral-to-pmpc'

/** What the consent says of one object for one recipient today. */
export function askReferralConsent(
  act: Pick<Act, 'db' | 'today'>,
  childId: string,
  recipientId: string | undefined,
  object: ReferralObject,
): Promise<ConsentAnswer> {
  const scope = SCOPE_OF[object]
  return askConsent(act.db, childId, { purpose: PURPOSE, recipientId, scope, on: act.today })
}

/** One referral as the registry opens and closes it: the PMPC sees what travels with this object. */
export function passedOf(
  referral: Pick<
    Referral,
    'id' | 'region' | 'personId' | 'toOrganisationId' | 'object' | 'sentOn' | 'consentId'
  >,
): Passed {
  const { id, region, personId, toOrganisationId, object, sentOn, consentId } = referral
  return {
    paper: 'referral',
    ...{ id, region, personId, sentOn, consentId, purpose: PURPOSE },
    recipientId: toOrganisationId,
    scope: SCOPE_OF[object],
  }
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
    if (answer.kind !== 'given')
      return refuse(`screening.consent-${answer.kind}`, {
        cite: answer.cite,
        facts: { object, recipientId, childId },
      })
    consents.set(object, answer.consent)
  }
  return ok(consents)
}

/** Where the family stands today about the PMPC that a referral would go to. */
async function standingOf(act: Act, childId: string, region: string): Promise<ConsentState | undefined> {
  const recipient = await defaultRecipient(act.db, childId, region)
  const kinds: ConsentAnswer['kind'][] = []
  for (const object of OBJECTS)
    kinds.push((await askReferralConsent(act, childId, recipient?.id, object)).kind)
  return stateOfAnswers(kinds)
}

/** Keeps where the family stands beside the child's place in the risk group. */
export async function noteStanding(act: Act, childId: string): Promise<void> {
  const risk = await findRisk(act.db, childId)
  if (risk?.state !== 'open') return
  const state = await standingOf(act, childId, risk.region)
  if (state !== risk.consentState) await noteConsent(act, childId, state, act.today)
}
