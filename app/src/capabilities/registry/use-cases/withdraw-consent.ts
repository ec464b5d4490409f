import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { endParty } from '#platform/access/party.ts'
import { idField, optionalText } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isLive, PURPOSE_BASIS } from '../domain/consent.ts'
import { findConsent } from '../read/consents.ts'
import { findRepresentation } from '../read/representations.ts'
import { markWithdrawn } from '../store/consents.ts'

/** Withdraws a consent: nothing more leaves, past facts stay, the recipient is told (LAW-10-7). */
export const withdrawConsent = command({
  name: 'registry.withdraw-consent',
  title: { kk: 'Келісімді қайтарып алу', ru: 'Отозвать согласие', en: 'Withdraw a consent' },
  basis: [PURPOSE_BASIS.direction],
  input: z.object({ consentId: idField, reason: optionalText }),
  output: z.object({ consentId: z.uuid() }),
  run: async (act, { consentId, reason }) => {
    const consent = await findConsent(act.db, consentId)
    const decider = act.actor.personId
    if (consent === undefined || decider === undefined) return notFound('consent')
    const cite = [PURPOSE_BASIS[consent.purpose]]

    const own = decider === consent.personId
    if (!own && (await findRepresentation(act.db, consent.personId, decider, act.today)) === undefined)
      return refuse('registry.no-right-to-consent', { cite })
    if (!isLive(consent, act.today)) return refuse('registry.consent-not-live', { status: 'state', cite })

    const { region, personId, recipientId, purpose } = consent
    await markWithdrawn(act, consentId, reason)
    if (recipientId !== undefined) {
      await endParty(act.db, { region, personId, partyId: recipientId, relation: purpose }, act.today)
      await act.send({ kind: 'registry.tell-recipient', region, payload: { consentId, recipientId } })
    }
    await act.record({
      name: 'registry.consent-withdrawn',
      region,
      personId,
      subject: { kind: 'consent', id: consentId },
      data: { purpose, recipientId: recipientId ?? null },
      cite,
    })
    return ok({ consentId })
  },
})
