import type { Lang } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { SigningSignature } from '#platform/db/schema.ts'
import type { SigningMeans } from '#platform/use-case/use-case.ts'

/** A signature that was given, as it is kept. */
export interface Signature {
  readonly id: string
  readonly personId: string
  readonly useCase: string
  readonly title: string
  readonly words: string
  readonly lang: Lang
  readonly href: string | undefined
  readonly means: SigningMeans
  readonly accountId: string
  readonly signerName: string
  readonly signerRole: string
  readonly bytes: Buffer
  readonly digest: Buffer
  readonly cms: Buffer | undefined
  readonly facts: Readonly<Record<string, unknown>>
  readonly signedAt: Date
  readonly outcome: 'used' | 'not-used'
  readonly refusal: string | undefined
}

function toSignature(row: Selectable<SigningSignature>): Signature {
  return {
    id: row.id,
    personId: row.person_id,
    useCase: row.use_case,
    title: row.title,
    words: row.words,
    lang: row.lang as Lang,
    href: row.href ?? undefined,
    means: row.means as SigningMeans,
    accountId: row.account_id,
    signerName: row.signer_name,
    signerRole: row.signer_role,
    bytes: row.bytes,
    digest: row.digest,
    cms: row.cms ?? undefined,
    facts: row.facts as Record<string, unknown>,
    signedAt: row.signed_at,
    outcome: row.outcome === 'used' ? 'used' : 'not-used',
    refusal: row.refusal ?? undefined,
  }
}

/** A signature that the actor may see. */
export async function findSignature(db: Tx, id: string): Promise<Signature | undefined> {
  const row = await db.selectFrom('signing_signature').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSignature(row)
}

const MOST_LISTED = 100

/** What an account has signed, newest first. */
export async function listSignaturesOf(db: Tx, accountId: string): Promise<readonly Signature[]> {
  const rows = await db
    .selectFrom('signing_signature')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toSignature)
}

/** The signature by which something was done; undefined when it was done without. */
export async function findSignatureOf(db: Tx, subjectId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('signing_signature')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('outcome', '=', 'used')
    .orderBy('signed_at', 'desc')
    .executeTakeFirst()
  return row?.id
}
