import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Consent, isLive, PURPOSE_BASIS } from '../domain/consent.ts'
import { findConsent } from '../read/consents.ts'

/** The last day of a consent is over. */
export const CONSENT_ENDS = 'registry.consent-ends'

/** Sets the day on which a consent ends, by its own term or together with the right it was given under. */
export async function watchEnd(act: Act, region: string, consent: Consent): Promise<void> {
  const { id, personId, expiresOn, purpose } = consent
  if (expiresOn === undefined || consent.decision !== 'given') return
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

/** A consent has run out: what rests on it is asked again. One that was withdrawn or goes on is left alone. */
export async function endConsent(act: Act, deadline: OpenDeadline): Promise<void> {
  const consent = await findConsent(act.db, deadline.subjectId)
  if (consent === undefined || consent.withdrawnOn !== undefined || isLive(consent, act.today)) return
  const { id, region, personId, purpose, recipientId, expiresOn } = consent
  await act.record({
    name: 'registry.consent-expired',
    region,
    personId,
    subject: { kind: 'consent', id },
    data: { purpose, recipientId: recipientId ?? null, lastDay: expiresOn ?? null },
    cite: [PURPOSE_BASIS[purpose]],
  })
}
