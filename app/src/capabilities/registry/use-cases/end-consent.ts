import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Consent, isLive, PURPOSE_BASIS } from '../domain/consent.ts'
import { findConsent, listConsents } from '../read/consents.ts'

/** The last day of a consent or an objection is over. */
export const CONSENT_ENDS = 'registry.consent-ends'

/** Sets the day on which a consent or an objection ends, by its own term or together with the right of its author. */
export async function watchEnd(act: Act, region: string, consent: Consent): Promise<void> {
  const { id, personId, expiresOn, purpose } = consent
  if (expiresOn === undefined || consent.decision === 'refused') return
  await act.deadlines.startOn({
    kind: CONSENT_ENDS,
    region,
    personId,
    subject: { kind: 'consent', id },
    ownerRole: 'representative',
    due: expiresOn,
    cite: PURPOSE_BASIS[purpose],
    fires: 'end',
  })
}

/** Sets the day anew for decisions of one representative whose right has got another end. */
export async function watchEnds(act: Act, region: string, decisions: readonly Consent[]): Promise<void> {
  const [first] = decisions
  if (first === undefined) return
  const now = await listConsents(act.db, first.personId)
  for (const { id } of decisions) {
    const one = now.find((consent) => consent.id === id)
    if (one !== undefined) await watchEnd(act, region, one)
  }
}

/** It has run out: what rests on it, or is stopped by it, is asked again. One taken back or prolonged is left alone. */
export async function endConsent(act: Act, deadline: OpenDeadline): Promise<void> {
  const consent = await findConsent(act.db, deadline.subjectId)
  if (consent === undefined || consent.withdrawnOn !== undefined || isLive(consent, act.today)) return
  const { id, region, personId, purpose, recipientId, expiresOn, decision } = consent
  await act.record({
    name: decision === 'given' ? 'registry.consent-expired' : 'registry.objection-expired',
    region,
    personId,
    subject: { kind: 'consent', id },
    data: { purpose, recipientId: recipientId ?? null, lastDay: expiresOn ?? null },
    cite: [PURPOSE_BASIS[purpose]],
  })
}
