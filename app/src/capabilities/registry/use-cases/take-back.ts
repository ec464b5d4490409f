import type { Act } from '#platform/use-case/act.ts'
import { type Consent, PURPOSE_BASIS } from '../domain/consent.ts'
import { markWithdrawn } from '../store/consents.ts'

/**
 * Takes a consent or an objection back: nothing more leaves under it, past facts stay (LAW-10-7). What left under it is
 * closed by the capability that sent it, which tells the recipient. Lock the person first.
 */
export async function takeBack(
  act: Act,
  consent: Consent & { readonly region: string },
  reason: string | undefined,
): Promise<void> {
  const { id, region, personId, recipientId, purpose } = consent
  const isConsent = consent.decision === 'given'
  await markWithdrawn(act, id, reason)
  await act.record({
    name: isConsent ? 'registry.consent-withdrawn' : 'registry.objection-withdrawn',
    region,
    personId,
    subject: { kind: 'consent', id },
    data: { purpose, recipientId: recipientId ?? null },
    cite: [PURPOSE_BASIS[purpose]],
  })
}
