import type { Lang } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import { MOST_SIGNATURES } from '#platform/config/limits.ts'
import type { SigningRequest } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { SIGNING_MEANS, type SigningMeans } from '#platform/use-case/use-case.ts'
import { type CodesOfDay, DAY_MS, type SentCode, type SigningState } from '../domain/signing.ts'

/** What somebody is about to sign. */
export interface ToBeSigned {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly useCase: string
  readonly input: unknown
  readonly bytes: Buffer
  readonly lang: Lang
  readonly words: string
  readonly title: string
  /** Of the lines about the act itself. */
  readonly shownHash: Buffer
  readonly means: readonly SigningMeans[]
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly attempts: number
  readonly state: SigningState
  readonly signatureId: string | undefined
  readonly code: (SentCode & { readonly hash: Buffer; readonly facts: Record<string, unknown> }) | undefined
  readonly codes: { readonly count: number; readonly lastAt: Date | undefined }
  /** The page on which it was begun, without the language. */
  readonly fromPage: string | undefined
}

function codeOf(row: Selectable<SigningRequest>): ToBeSigned['code'] {
  const { code_hash: hash, code_until: until, code_tries: tries, code_facts: facts } = row
  if (hash === null || until === null) return undefined
  return { hash, until, tries, facts: (facts ?? {}) as Record<string, unknown> }
}

/** Reads a stored row. */
export function toBeSigned(row: Selectable<SigningRequest>): ToBeSigned {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    useCase: row.use_case,
    input: row.input,
    bytes: row.bytes,
    lang: row.lang as Lang,
    words: row.words,
    title: row.title,
    shownHash: row.shown_hash,
    means: SIGNING_MEANS.filter((one) => row.means.includes(one)),
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    attempts: row.attempts,
    state: row.state as SigningState,
    signatureId: row.signature_id ?? undefined,
    code: codeOf(row),
    codes: { count: row.codes_sent, lastAt: row.code_sent_at ?? undefined },
    fromPage: row.from_page ?? undefined,
  }
}

/** A new one as it is written. */
export type NewToBeSigned = Pick<
  ToBeSigned,
  | 'id'
  | 'region'
  | 'personId'
  | 'useCase'
  | 'input'
  | 'bytes'
  | 'lang'
  | 'words'
  | 'title'
  | 'shownHash'
  | 'means'
  | 'expiresAt'
  | 'fromPage'
>

/** Writes what the actor is about to sign. */
export async function insertToBeSigned(act: Act, one: NewToBeSigned): Promise<void> {
  await act.db
    .insertInto('signing_request')
    .values({
      id: one.id,
      region: one.region,
      person_id: one.personId,
      account_id: act.actor.accountId,
      use_case: one.useCase,
      input: JSON.stringify(one.input),
      bytes: one.bytes,
      lang: one.lang,
      words: one.words,
      title: one.title,
      shown_hash: one.shownHash,
      means: [...one.means],
      made_at: act.now,
      expires_at: one.expiresAt,
      from_page: one.fromPage ?? null,
    })
    .execute()
}

/** What the actor is about to sign; the wall shows nobody else's. */
export async function findToBeSigned(act: Act, id: string): Promise<ToBeSigned | undefined> {
  const row = await act.db
    .selectFrom('signing_request')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', act.actor.accountId)
    .executeTakeFirst()
  return row && toBeSigned(row)
}

/** The same, held until this act ends. */
export async function lockToBeSigned(act: Act, id: string): Promise<ToBeSigned | undefined> {
  const row = await act.db
    .selectFrom('signing_request')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', act.actor.accountId)
    .forUpdate()
    .executeTakeFirst()
  return row && toBeSigned(row)
}

/** Counts one attempt before anybody looks at the signature; false when there were enough. */
export async function countAttempt(act: Act, id: string): Promise<boolean> {
  const counted = await act.db
    .updateTable('signing_request')
    .set((of) => ({ attempts: of('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('attempts', '<', MOST_SIGNATURES)
    .executeTakeFirst()
  return Number(counted.numUpdatedRows) === 1
}

/** Uses it up. */
export async function settle(
  act: Act,
  id: string,
  state: Exclude<SigningState, 'waiting'>,
  signatureId: string,
): Promise<void> {
  await act.db
    .updateTable('signing_request')
    .set({ state, signature_id: signatureId, code_hash: null, code_facts: null })
    .where('id', '=', id)
    .execute()
}

/** Counts one code that is about to be sent; the former one is good no longer. */
export async function countCode(act: Act, id: string): Promise<void> {
  await act.db
    .updateTable('signing_request')
    .set((of) => ({
      codes_sent: of('codes_sent', '+', 1),
      code_sent_at: act.now,
      code_hash: null,
      code_until: null,
      code_tries: 0,
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps the hash of a code that was sent. */
export async function keepCode(
  act: Act,
  id: string,
  code: { readonly hash: Buffer; readonly until: Date; readonly facts: Record<string, unknown> },
): Promise<void> {
  await act.db
    .updateTable('signing_request')
    .set({ code_hash: code.hash, code_until: code.until, code_facts: JSON.stringify(code.facts) })
    .where('id', '=', id)
    .execute()
}

/** Counts one wrong code. */
export async function countWrongCode(act: Act, id: string): Promise<void> {
  await act.db
    .updateTable('signing_request')
    .set((of) => ({ code_tries: of('code_tries', '+', 1), code_wrong: of('code_wrong', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The codes of the actor over the last day; held until this act ends, so that two at once do not count the same. */
export async function codesOfDay({ db, actor, now }: Act): Promise<CodesOfDay> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signing-codes:${actor.accountId}`}, 0))`.execute(
    db,
  )
  const row = await db
    .selectFrom('signing_request')
    .select(({ fn }) => [
      fn.coalesce(fn.sum<string>('codes_sent'), sql<string>`0`).as('sent'),
      fn.coalesce(fn.sum<string>('code_wrong'), sql<string>`0`).as('wrong'),
      fn.max('code_sent_at').as('last'),
    ])
    .where('account_id', '=', actor.accountId)
    .where('made_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  return { sent: Number(row.sent), wrong: Number(row.wrong), lastAt: row.last ?? undefined }
}

/** Forgets it. The caller deletes as the system. */
export async function forget(act: Act, id: string): Promise<void> {
  await act.db.deleteFrom('signing_request').where('id', '=', id).execute()
}
