import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Consent } from '../domain/consent.ts'

/** What the paper says that must not differ from the record; no name is in it. */
type Content = Pick<Consent, 'id' | 'receiptNumber' | 'purpose' | 'scope' | 'decision' | 'decidedOn'>

const SEAL_BYTES = 16
const SHAPE = /^([\w-]{22})\.([\w-]{22})$/

function sealOf(act: Pick<Act, 'keyedHash'>, consent: Content): string {
  const { id, receiptNumber, purpose, scope, decision, decidedOn } = consent
  const text = canonicalJson({ id, receiptNumber, purpose, scope: [...scope], decision, decidedOn })
  return act.keyedHash(`consent-receipt:${text}`).subarray(0, SEAL_BYTES).toString('base64url')
}

/** The code of a receipt: which decision it is about, and a keyed hash of what the paper says. Nobody can guess one. */
export function receiptCode(act: Pick<Act, 'keyedHash'>, consent: Content): string {
  const id = Buffer.from(consent.id.replaceAll('-', ''), 'hex').toString('base64url')
  return `${id}.${sealOf(act, consent)}`
}

/** The decision that a code names; undefined when the text is no code. Whether it is genuine is for `isCodeOf` to say. */
export function consentIdIn(code: string): string | undefined {
  const id = SHAPE.exec(code)?.[1]
  if (id === undefined) return undefined
  const hex = Buffer.from(id, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** True when the code was given for this very decision. A keyed hash of 16 bytes is compared, so time tells nothing of use. */
export function isCodeOf(act: Pick<Act, 'keyedHash'>, consent: Content, code: string): boolean {
  return receiptCode(act, consent) === code
}
