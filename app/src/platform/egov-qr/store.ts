import { timingSafeEqual } from 'node:crypto'
import type { Selectable } from 'kysely'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { SigningQr } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { linkTo, type QrDocument, qrDocument } from './contract.ts'

/** How long a code may be scanned and answered; the service's own default, no legal term. */
const LIFE_MS = 180_000
/** Codes that were over an hour ago are forgotten. */
const KEEP_MS = 60 * 60_000

/** What a telephone is to sign, and for whom. */
export interface NewQr {
  /** The browser that shows the code. */
  readonly browser: string
  readonly of: { readonly signingId: string } | { readonly challengeId: string }
  readonly document: QrDocument
  readonly bytes: Buffer
}

/** A code that was given out. */
export interface Qr {
  readonly id: string
  readonly document: QrDocument
  readonly bytes: Buffer
  readonly expiresAt: Date
  readonly challengeId: string | undefined
  readonly isFetched: boolean
  readonly isSigned: boolean
}

function toQr(row: Selectable<SigningQr>): Qr {
  return {
    id: row.id,
    document: qrDocument.parse(row.document),
    bytes: row.bytes,
    expiresAt: row.expires_at,
    challengeId: row.challenge_id ?? undefined,
    isFetched: row.fetched_at !== null,
    isSigned: row.signed_at !== null,
  }
}

/** Gives out a code. */
export async function openQr(act: Act, { browser, of, document, bytes }: NewQr): Promise<Qr> {
  const id = act.newId()
  const row = {
    id,
    browser,
    signing_id: 'signingId' in of ? of.signingId : null,
    challenge_id: 'challengeId' in of ? of.challengeId : null,
    document: JSON.stringify(document),
    bytes,
    made_at: act.now,
    expires_at: new Date(act.now.getTime() + LIFE_MS),
  }
  await act.asSystem(() => act.db.insertInto('signing_qr').values(row).execute())
  const challengeId = row.challenge_id ?? undefined
  return { id, document, bytes, expiresAt: row.expires_at, challengeId, isFetched: false, isSigned: false }
}

/** The code that a browser shows for a signing now; undefined when there is none, or its time is over. */
export async function currentQr(act: Act, browser: string, signingId: string): Promise<Qr | undefined> {
  const row = await act.asSystem(() =>
    act.db
      .selectFrom('signing_qr')
      .selectAll()
      .where('signing_id', '=', signingId)
      .where('browser', '=', browser)
      .where('expires_at', '>', act.now)
      .where('used_at', 'is', null)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row && toQr(row)
}

/** The code that a browser shows for a sign-in. */
export async function signInQr(act: Act, browser: string, id: string): Promise<Qr | undefined> {
  const row = await act.asSystem(() =>
    act.db
      .selectFrom('signing_qr')
      .selectAll()
      .where('id', '=', id)
      .where('browser', '=', browser)
      .where('challenge_id', 'is not', null)
      .where('expires_at', '>', act.now)
      .where('used_at', 'is', null)
      .executeTakeFirst(),
  )
  return row && toQr(row)
}

/** Takes the signature that the telephone has sent, once; undefined while it has sent none. */
export async function takeSigned(act: Act, id: string): Promise<Buffer | undefined> {
  const row = await act.asSystem(() =>
    act.db
      .updateTable('signing_qr')
      .set({ used_at: act.now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('signed_at', 'is not', null)
      .returning('cms')
      .executeTakeFirst(),
  )
  return row?.cms ?? undefined
}

type Keyed = Pick<Act, 'keyedHash'>
const secretOf = ({ keyedHash }: Keyed, id: string) => keyedHash(`egov-qr:${id}`).toString('base64url')

/** What the telephone must bring along to get the documents. */
export const bearerOf = ({ keyedHash }: Keyed, id: string) =>
  keyedHash(`egov-qr-documents:${id}`).toString('base64url')

/** Where the telephone begins; whoever knows it may sign, so it is guessed by nobody and stored nowhere. */
export function urlOf(keyed: Keyed, address: string, id: string): string {
  return `${address}/api/v1/egov-qr/${id}/${secretOf(keyed, id)}`
}

/** The content of the QR code. */
export function linkOf(keyed: Keyed, address: string, id: string): string {
  return linkTo(urlOf(keyed, address, id))
}

/** Whether two secrets are the same; tells nothing by the time it takes. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The code that a telephone came with, while it may still be answered. The caller reads as the system. */
export async function qrOfTelephone(act: Act, id: string, secret: string): Promise<Qr | undefined> {
  if (!idField.safeParse(id).success || !isSame(secret, secretOf(act, id))) return undefined
  const row = await act.db
    .selectFrom('signing_qr')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', act.now)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return row && toQr(row)
}

/** Notes that a telephone has the documents. The caller writes as the system. */
export async function noteFetched(act: Act, id: string): Promise<void> {
  await act.db
    .updateTable('signing_qr')
    .set({ fetched_at: act.now })
    .where('id', '=', id)
    .where('fetched_at', 'is', null)
    .execute()
}

/** Keeps the answer of a telephone; false when another one was faster. The caller writes as the system. */
export async function keepSigned(act: Act, id: string, cms: Buffer): Promise<boolean> {
  const kept = await act.db
    .updateTable('signing_qr')
    .set({ cms, signed_at: act.now })
    .where('id', '=', id)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return Number(kept.numUpdatedRows) === 1
}

/** Forgets a batch of codes that were over an hour ago; returns how many. */
export async function forgetQrs(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('signing_qr')
    .select('id')
    .where('expires_at', '<', new Date(now.getTime() - KEEP_MS))
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('signing_qr').where('id', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
