import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, optionalText } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type Consent, isLive, OBJECTION_BASIS, PURPOSE_BASIS } from '../domain/consent.ts'
import { findConsent } from '../read/consents.ts'
import { findRepresentation } from '../read/representations.ts'
import { lockPerson } from '../store/people.ts'
import { takeBack } from './take-back.ts'
import { confirmed, stopToCheck } from './to-check.ts'

/** Any representative may stop a transfer; an objection is lifted by the one who made it (DEC-6). */
async function mayTakeBack(act: Act, consent: Consent, decider: string): Promise<Result<void, Refusal>> {
  const cite = [PURPOSE_BASIS[consent.purpose]]
  const isSelf = decider === consent.personId
  if (!isSelf && (await findRepresentation(act.db, consent.personId, decider, act.today)) === undefined)
    return refuse('registry.no-right-to-consent', { cite })
  if (consent.decision === 'refused') return refuse('registry.nothing-to-withdraw', { status: 'state', cite })
  if (!isLive(consent, act.today)) return refuse('registry.consent-not-live', { status: 'state', cite })
  if (consent.decision === 'objection' && !isSelf && decider !== consent.representativeId)
    return refuse('registry.not-your-objection', { cite: [OBJECTION_BASIS] })
  return ok(undefined)
}

/** Withdraws a consent (nothing more leaves, past facts stay, the recipient is told; LAW-10-7) or lifts an objection. */
export const withdrawConsent = command({
  name: 'registry.withdraw-consent',
  title: { kk: 'Келісімді қайтарып алу', ru: 'Отозвать согласие', en: 'Withdraw a consent' },
  basis: [PURPOSE_BASIS.direction],
  input: z.object({ consentId: idField, reason: optionalText, confirmed }),
  output: z.object({ consentId: z.uuid() }),
  run: async (act, { consentId, reason, ...given }) => {
    const seen = await findConsent(act.db, consentId)
    const decider = act.actor.personId
    if (seen === undefined || decider === undefined) return notFound('consent')
    // Two representatives may withdraw at once: each must see what the other did.
    await lockPerson(act, seen.personId)
    const consent = (await findConsent(act.db, consentId)) ?? seen
    const allowed = await mayTakeBack(act, consent, decider)
    if (!allowed.ok) return allowed
    const checked = stopToCheck(given)
    if (!checked.ok) return checked

    await takeBack(act, consent, reason)
    return ok({ consentId })
  },
})
