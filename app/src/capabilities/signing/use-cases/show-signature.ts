import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { EdsFailure } from '#platform/eds/outcome.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { query, SIGNING_MEANS } from '#platform/use-case/use-case.ts'
import { SIGNING } from '../domain/signing.ts'
import { findSignature, listSignaturesOf, type Signature, type SignatureHead } from '../read/signatures.ts'
import { mayReadWords } from './may-read-words.ts'

const facts = z.object({
  iin: z.string().nullable(),
  bin: z.string().nullable(),
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  issuer: z.string().nullable(),
  serial: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  verifier: z.string().nullable(),
  phone: z.string().nullable(),
  sentAt: z.string().nullable(),
  lookUpId: z.string().nullable(),
  messageId: z.string().nullable(),
})

const listed = z.object({
  signatureId: z.uuid(),
  personId: z.uuid(),
  useCase: z.string(),
  title: z.string(),
  means: z.enum(SIGNING_MEANS),
  signedAt: z.iso.datetime(),
  outcome: z.enum(['used', 'not-used']),
})

const output = listed.extend({
  /** What was signed; null for posts that do not read the whole of the act. */
  words: z.string().nullable(),
  lang: z.enum(['kk', 'ru', 'en']),
  accountId: z.uuid(),
  signer: z.string(),
  role: z.string(),
  /** SHA-256 of the bytes that were signed, in hexadecimal. */
  digest: z.string(),
  facts,
  href: z.string().nullable(),
  refusal: z.string().nullable(),
})

/** A signature in a list. */
export type ListedSignature = z.output<typeof listed>
/** A signature with all that is known of it. */
export type ShownSignature = z.output<typeof output>

function list(one: SignatureHead): ListedSignature {
  return {
    signatureId: one.id,
    personId: one.personId,
    useCase: one.useCase,
    title: one.title,
    means: one.means,
    signedAt: one.signedAt.toISOString(),
    outcome: one.outcome,
  }
}

function factsOf({ facts: known }: Signature): ShownSignature['facts'] {
  const text = (name: string) => (typeof known[name] === 'string' ? known[name] : null)
  const names = Object.keys(facts.shape) as (keyof ShownSignature['facts'])[]
  return facts.parse(Object.fromEntries(names.map((name) => [name, text(name)])))
}

function show(act: Act, one: Signature): ShownSignature {
  return {
    ...list(one),
    words: mayReadWords(act.actor, one) ? one.words : null,
    lang: one.lang,
    accountId: one.accountId,
    signer: one.signerName,
    role: isRole(one.signerRole) ? localize(ROLES[one.signerRole].name, act.lang) : one.signerRole,
    digest: one.digest.toString('hex'),
    facts: factsOf(one),
    href: one.href ?? null,
    refusal: one.refusal ?? null,
  }
}

/** A signed act: what was signed, by whom, when, with which certificate. */
export const showSignature = query({
  name: 'signing.signature',
  title: { kk: 'Қол қойылған құжат', ru: 'Подписанный документ', en: 'A signed act' },
  basis: [SIGNING],
  input: z.object({ signatureId: idField }),
  output,
  reads: (_input, { personId }) => [personId],
  run: async (act, { signatureId }) => {
    const one = await findSignature(act, signatureId)
    return one === undefined ? notFound('signature') : ok(show(act, one))
  },
})

/** What the actor has signed. */
export const listSignatures = query({
  name: 'signing.signatures',
  title: { kk: 'Мен қол қойған құжаттар', ru: 'Мои подписи', en: 'What I have signed' },
  basis: [SIGNING],
  input: z.object({}),
  output: z.object({ signatures: z.array(listed) }),
  reads: (_input, { signatures }) => [...new Set(signatures.map((one) => one.personId))],
  run: async (act) => {
    const all = await listSignaturesOf(act.db, act.actor.accountId)
    return ok({ signatures: all.map(list) })
  },
})

/** The files of a signature: the bytes that were signed, the signature itself, and what was found out about it. */
export const showSignatureFiles = query({
  name: 'signing.files',
  title: { kk: 'Қолтаңба файлдары', ru: 'Файлы подписи', en: 'Files of a signature' },
  basis: [SIGNING],
  input: z.object({ signatureId: idField }),
  output: z.object({ bytes: z.base64(), cms: z.base64().nullable(), signature: output }),
  reads: (_input, { signature }) => [signature.personId],
  run: async (act, { signatureId }) => {
    const one = await findSignature(act, signatureId)
    if (one === undefined) return notFound('signature')
    const { role } = act.actor
    if (!mayReadWords(act.actor, one))
      return refuse('platform.not-your-role', {
        status: 'forbidden',
        facts: { action: 'signing.files', role },
      })
    const cms = one.cms?.toString('base64') ?? null
    return ok({ bytes: one.bytes.toString('base64'), cms, signature: show(act, one) })
  },
})

/** That the certificate is on a list now says nothing of the moment of signing, when it was checked and good. */
const SINCE: Partial<Record<EdsFailure, 'revoked-since' | 'unknown'>> = {
  revoked: 'revoked-since',
  'revocation-unknown': 'unknown',
}

interface Verified {
  readonly one: Signature | undefined
  readonly failure: EdsFailure | undefined
}

const checkedOutput = z.object({
  holds: z.boolean(),
  why: z.string().nullable(),
  /** Whether the certificate was revoked after the signing; for a code of an SMS there is none. */
  certificate: z.enum(['good', 'revoked-since', 'unknown']).nullable(),
  checkedAt: z.iso.datetime(),
  personId: z.uuid(),
})

/** What another look at a signature has found. */
export type Checked = z.output<typeof checkedOutput>

/** Verifies a signature once more against the moment at which it was given. */
export const checkAgain = query({
  name: 'signing.check-again',
  title: { kk: 'Қолтаңбаны қайта тексеру', ru: 'Проверить подпись ещё раз', en: 'Check a signature again' },
  basis: [SIGNING],
  input: z.object({ signatureId: idField }),
  output: checkedOutput,
  perMinute: 30,
  reads: (_input, { personId }) => [personId],
  prepare: async ({ eds, apart }, { signatureId }) => {
    const one = await apart((act) => findSignature(act, signatureId))
    if (one?.cms === undefined) return ok<Verified>({ one, failure: undefined })
    const expected = { bytes: one.bytes, use: 'SIGN' as const, at: one.signedAt }
    const verified = await eds.verify(one.cms.toString('base64'), expected)
    return ok<Verified>({ one, failure: verified.ok ? undefined : verified.error })
  },
  run: async (act, _input, { one, failure }) => {
    if (one === undefined) return notFound('signature')
    const isWhole = sha256(one.bytes).equals(one.digest)
    const since = failure === undefined ? ('good' as const) : SINCE[failure]
    const holds = isWhole && since !== undefined
    const found = isWhole ? (failure ?? null) : 'tampered'
    return ok({
      holds,
      why: holds ? null : found,
      certificate: one.cms === undefined ? null : (since ?? 'unknown'),
      checkedAt: act.now.toISOString(),
      personId: one.personId,
    })
  },
})
