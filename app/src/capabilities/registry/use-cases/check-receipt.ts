import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { CONSENT_DECISIONS, CONSENT_PURPOSES, isLive } from '../domain/consent.ts'
import { findConsent } from '../read/consents.ts'
import { consentIdIn, isCodeOf } from './receipt-code.ts'

const BASIS = cite('project', 'DEC-64', 'project-default')
const MOST_CODE = 60

const output = z.object({
  receiptNumber: z.string(),
  purpose: z.enum(CONSENT_PURPOSES),
  decision: z.enum(CONSENT_DECISIONS),
  decidedOn: z.string(),
  expiresOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  live: z.boolean(),
})

/** What a receipt's code tells. */
export type CheckedReceipt = z.output<typeof output>

/**
 * Whether a receipt is genuine and how the decision stands today. Whoever has the code has the paper; the answer says no
 * more than the paper does, and names nobody (DEC-64).
 */
export const checkReceipt = query({
  name: 'registry.check-receipt',
  title: {
    kk: 'Келісім түбіртегін тексеру',
    ru: 'Проверить квитанцию о согласии',
    en: 'Check a receipt of consent',
  },
  basis: [BASIS],
  input: z.object({ code: z.string().trim().max(MOST_CODE) }),
  output,
  perMinute: 60,
  run: async (act, { code }) => {
    const id = idField.safeParse(consentIdIn(code))
    const consent = id.success ? await act.asSystem(() => findConsent(act.db, id.data)) : undefined
    if (consent === undefined || !isCodeOf(act, consent, code))
      return refuse('registry.no-such-receipt', { status: 'not-found', cite: [BASIS] })
    const { receiptNumber, purpose, decision, decidedOn } = consent
    return ok({
      ...{ receiptNumber, purpose, decision, decidedOn },
      expiresOn: consent.expiresOn ?? null,
      withdrawnOn: consent.withdrawnOn ?? null,
      live: decision !== 'refused' && isLive(consent, act.today),
    })
  },
})
