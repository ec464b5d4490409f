import type { Lang } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { SigningSignature } from '#platform/db/schema.ts'
import type { SigningMeans } from '#platform/use-case/use-case.ts'
import type { Sealing } from '#platform/vault/document.ts'
import { openSignature } from '../store/signatures.ts'

/** A signature that was given, without what it says. */
export interface SignatureHead {
  readonly id: string
  readonly personId: string
  readonly useCase: string
  readonly title: string
  readonly lang: Lang
  readonly href: string | undefined
  readonly means: SigningMeans
  readonly accountId: string
  readonly signerName: string
  readonly signerRole: string
  readonly digest: Buffer
  readonly facts: Readonly<Record<string, unknown>>
  readonly signedAt: Date
  readonly outcome: 'used' | 'not-used'
  readonly refusal: string | undefined
}

/** The same with the words that were read, the bytes that were signed, and what the signer gave. */
export type Signature = SignatureHead & Awaited<ReturnType<typeof openSignature>>

function toHead(row: Selectable<SigningSignature>): SignatureHead {
  return {
    id: row.id,
    personId: row.person_id,
    useCase: row.use_case,
    title: row.title,
    lang: row.lang as Lang,
    href: row.href ?? undefined,
    means: row.means as SigningMeans,
    accountId: row.account_id,
    signerName: row.signer_name,
    signerRole: row.signer_role,
    digest: row.digest,
    facts: row.facts as Record<string, unknown>,
    signedAt: row.signed_at,
    outcome: row.outcome === 'used' ? 'used' : 'not-used',
    refusal: row.refusal ?? undefined,
  }
}

/** A signature that the actor may see. */
export async function findSignature(sealing: Sealing, id: string): Promise<Signature | undefined> {
  const row = await sealing.db
    .selectFrom('signing_signature')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toHead(row), ...(await openSignature(sealing, row)) }
}

const MOST_LISTED = 100

/** What an account has signed, newest first. */
export async function listSignaturesOf(db: Tx, accountId: string): Promise<readonly SignatureHead[]> {
  const rows = await db
    .selectFrom('signing_signature')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toHead)
}
