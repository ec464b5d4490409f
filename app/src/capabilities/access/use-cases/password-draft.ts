import { z } from 'zod'
import { seal, unseal } from '#platform/proofs/sealed.ts'
import { totpAddress, totpWords } from '#platform/proofs/totp.ts'
import type { Act } from '#platform/use-case/act.ts'

/** What is set up but not kept yet. */
export interface PasswordDraft {
  readonly totpSecret: Buffer
  readonly codes: readonly string[]
}

/** Writing ten codes down takes a while. */
const LIFE_MS = 30 * 60 * 1000

const shape = z.object({ secret: z.base64(), codes: z.array(z.string()), until: z.number() })

function purpose({ actor }: Act): string {
  return `password-draft:${actor.accountId}`
}

/** Seals a draft for the form of the actor. */
export function sealDraft(act: Act, { totpSecret, codes }: PasswordDraft): string {
  const until = act.realNow.getTime() + LIFE_MS
  const text = JSON.stringify({ secret: totpSecret.toString('base64'), codes, until })
  return seal(act.keyedHash('password-draft'), Buffer.from(text), purpose(act)).toString('base64url')
}

/** The draft that a form brings back; undefined when it is over, changed, or of another account. */
export function openDraft(act: Act, sealed: string): PasswordDraft | undefined {
  const plain = unseal(act.keyedHash('password-draft'), Buffer.from(sealed, 'base64url'), purpose(act))
  if (plain === undefined) return undefined
  const { secret, codes, until } = shape.parse(JSON.parse(plain.toString()))
  if (until < act.realNow.getTime()) return undefined
  return { totpSecret: Buffer.from(secret, 'base64'), codes }
}

/** A draft as the page shows it; undefined when it is over. */
export function showDraft(act: Act, sealed: string) {
  const draft = openDraft(act, sealed)
  if (draft === undefined) return undefined
  const { totpSecret, codes } = draft
  return {
    draft: sealed,
    address: totpAddress(totpSecret, act.actor.name),
    key: totpWords(totpSecret),
    codes: [...codes],
  }
}
