import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { currentQr, linkOf } from '#platform/egov-qr/store.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query, SIGNING_MEANS } from '#platform/use-case/use-case.ts'
import {
  CODE_PAUSE_MS,
  MOST_CODE_TRIES,
  MOST_CODES,
  masked,
  SIGNING,
  SIGNING_STATES,
  shortNumber,
} from '../domain/signing.ts'
import { findToBeSigned } from '../store/requests.ts'
import { browserOf } from './telephone.ts'

const output = z.object({
  signingId: z.uuid(),
  number: z.string(),
  title: z.string(),
  /** What the person reads; the same stands in the bytes. */
  words: z.string(),
  lang: z.enum(['kk', 'ru', 'en']),
  bytes: z.base64(),
  until: z.iso.datetime(),
  isOver: z.boolean(),
  state: z.enum(SIGNING_STATES),
  signatureId: z.uuid().nullable(),
  means: z.array(z.enum(SIGNING_MEANS)),
  isEdsOn: z.boolean(),
  isGostUncertified: z.boolean(),
  /** Of the person whose key it must be. */
  iin: z.string().nullable(),
  code: z
    .object({
      phone: z.string(),
      until: z.iso.datetime(),
      triesLeft: z.number(),
    })
    .nullable(),
  /** The code for the telephone that this browser session shows now. */
  qr: z.object({ link: z.string(), until: z.iso.datetime(), isSigned: z.boolean() }).nullable(),
  isQrOn: z.boolean(),
  codesLeft: z.number(),
  nextCodeAt: z.iso.datetime().nullable(),
  /** The page on which it was begun, without the language; null when a program began it. */
  fromPage: z.string().nullable(),
})

/** What somebody is about to sign, with the ways to do it. */
export type ShownSigning = z.output<typeof output>

/** The code for the telephone that this browser session shows, where telephones can sign at all. */
async function shownQr(act: Act, signingId: string, address: string | undefined) {
  if (!act.eds.isOn || address === undefined) return { isQrOn: false, qr: null }
  const qr = await currentQr(act, browserOf(act), signingId)
  if (qr === undefined) return { isQrOn: true, qr: null }
  const { id, expiresAt, isSigned } = qr
  return { isQrOn: true, qr: { link: linkOf(act, address, id), until: expiresAt.toISOString(), isSigned } }
}

/** What the actor is about to sign. */
export const showSigning = query({
  name: 'signing.show',
  title: { kk: 'Қол қойылатын құжат', ru: 'Документ к подписи', en: 'What is to be signed' },
  basis: [SIGNING],
  input: z.object({ signingId: idField }),
  output,
  prepare: async ({ telephoneAddress: address }) => ok({ address }),
  run: async (act, { signingId }, { address }) => {
    const one = await findToBeSigned(act, signingId)
    if (one === undefined) return notFound('signing')
    const { personId } = act.actor
    const iin = personId === undefined ? undefined : (await findPerson(act.db, personId))?.iin
    const { code, codes } = one
    const { isQrOn, qr } = await shownQr(act, signingId, address)
    return ok({
      signingId,
      number: shortNumber(signingId),
      title: one.title,
      words: one.words,
      lang: one.lang,
      bytes: one.bytes.toString('base64'),
      until: one.expiresAt.toISOString(),
      isOver: one.expiresAt <= act.now,
      state: one.state,
      signatureId: one.signatureId ?? null,
      means: [...one.means],
      isEdsOn: act.eds.isOn,
      isGostUncertified: act.eds.isGostUncertified,
      iin: iin === undefined ? null : masked(iin),
      code:
        code === undefined
          ? null
          : {
              phone: String(code.facts['phone'] ?? ''),
              until: code.until.toISOString(),
              triesLeft: MOST_CODE_TRIES - code.tries,
            },
      qr,
      isQrOn,
      codesLeft: MOST_CODES - codes.count,
      nextCodeAt:
        codes.lastAt === undefined ? null : new Date(codes.lastAt.getTime() + CODE_PAUSE_MS).toISOString(),
      fromPage: one.fromPage ?? null,
    })
  },
})
