import { randomBytes } from 'node:crypto'
import type { Tx } from '#platform/db/database.ts'
import { canonicalJson } from './canonical-json.ts'

/** How long a challenge may be answered; a setting of the platform, not a legal term. */
const LIFE_MS = 5 * 60 * 1000
/** Used and forgotten challenges are kept a day, so that a repeated one is told from an unknown one. */
const KEEP_MS = 24 * 60 * 60 * 1000

/** What must be signed in order to come in. */
export interface Challenge {
  readonly id: string
  readonly bytes: Buffer
  readonly expiresAt: Date
}

/** Makes a challenge: bytes that were never signed before and that say what they are for. */
export async function makeChallenge(tx: Tx, id: string, now: Date): Promise<Challenge> {
  const nonce = randomBytes(32).toString('base64url')
  const text = canonicalJson({
    act: 'sign-in',
    challenge: id,
    madeAt: now.toISOString(),
    nonce,
    system: 'Tirek',
  })
  const bytes = Buffer.from(text)
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  await tx
    .deleteFrom('access_eds_challenge')
    .where('expires_at', '<', new Date(now.getTime() - KEEP_MS))
    .execute()
  await tx
    .insertInto('access_eds_challenge')
    .values({ id, bytes, made_at: now, expires_at: expiresAt })
    .execute()
  return { id, bytes, expiresAt }
}

/** Why a challenge cannot be answered. */
export type ChallengeProblem = 'eds-challenge-over' | 'eds-replayed'

/** The bytes of a challenge that may still be answered. */
export async function findChallenge(
  tx: Tx,
  id: string,
  now: Date,
): Promise<Pick<Challenge, 'bytes' | 'expiresAt'> | ChallengeProblem> {
  const row = await tx.selectFrom('access_eds_challenge').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return 'eds-challenge-over'
  if (row.used_at !== null) return 'eds-replayed'
  return row.expires_at <= now ? 'eds-challenge-over' : { bytes: row.bytes, expiresAt: row.expires_at }
}

/** Uses a challenge up; false when somebody was faster. */
export async function useChallenge(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('access_eds_challenge')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
