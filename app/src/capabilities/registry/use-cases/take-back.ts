import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Consent, PURPOSE_BASIS } from '../domain/consent.ts'
import { consentStands } from '../read/consents.ts'
import { markWithdrawn } from '../store/consents.ts'

/**
 * Takes a consent or an objection back: nothing more leaves under it, past facts stay, the recipient is told
 * (LAW-10-7). The file closes to the recipient unless another consent for it still stands. Lock the person first.
 */
export async function takeBack(
  act: Act,
  consent: Consent & { readonly region: string },
  reason: string | undefined,
): Promise<void> {
  const { id, region, personId, recipientId, purpose } = consent
  const isConsent = consent.decision === 'given'
  await markWithdrawn(act, id, reason)
  if (isConsent && recipientId !== undefined) {
    if (!(await consentStands(act.db, personId, { purpose, recipientId, on: act.today })))
      await endParty(act.db, { region, personId, partyId: recipientId, relation: purpose }, act.today)
    await act.send({
      kind: 'registry.tell-recipient',
      region,
      payload: { consentId: id, recipientId },
    })
  }
  await act.record({
    name: isConsent ? 'registry.consent-withdrawn' : 'registry.objection-withdrawn',
    region,
    personId,
    subject: { kind: 'consent', id },
    data: { purpose, recipientId: recipientId ?? null },
    cite: [PURPOSE_BASIS[purpose]],
  })
}
