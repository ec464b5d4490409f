import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { newToken } from '#platform/bytes/hash.ts'
import { MOST_PURGED, MOST_SIGNATURES } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import { idField } from '#platform/use-case/fields.ts'

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

/**
 * Makes a challenge: bytes that were never signed before and that say what they are for. `said` is what the person is told
 * besides, so that it stands in the bytes too.
 */
export async function makeChallenge(
  tx: Tx,
  id: string,
  now: Date,
  said: Readonly<Record<string, string>> = {},
): Promise<Challenge> {
  const text = canonicalJson({
    ...said,
    act: 'sign-in',
    challenge: id,
    madeAt: now.toISOString(),
    nonce: newToken(),
    system: 'Tirek',
  })
  const bytes = Buffer.from(text)
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  await tx
    .insertInto('access_eds_challenge')
    .values({ id, bytes, made_at: now, expires_at: expiresAt })
    .execute()
  return { id, bytes, expiresAt }
}

/** Why a challenge cannot be answered. */
export type ChallengeProblem = 'eds-challenge-over' | 'eds-replayed' | 'eds-too-many-attempts'

/** A challenge that may still be answered; `id` may be any text that somebody sent. */
export async function findChallenge(tx: Tx, id: string, now: Date): Promise<Challenge | ChallengeProblem> {
  const known = idField.safeParse(id)
  if (!known.success) return 'eds-challenge-over'
  const challenges = tx.selectFrom('access_eds_challenge').selectAll()
  const row = await challenges.where('id', '=', known.data).executeTakeFirst()
  if (row === undefined) return 'eds-challenge-over'
  if (row.used_at !== null) return 'eds-replayed'
  if (row.expires_at <= now) return 'eds-challenge-over'
  if (row.attempts >= MOST_SIGNATURES) return 'eds-too-many-attempts'
  return { id: row.id, bytes: row.bytes, expiresAt: row.expires_at }
}

/** Counts one attempt to answer a challenge, before anybody looks at the signature. */
export async function tryChallenge(tx: Tx, id: string, now: Date): Promise<Challenge | ChallengeProblem> {
  const found = await findChallenge(tx, id, now)
  if (typeof found === 'string') return found
  const counted = await tx
    .updateTable('access_eds_challenge')
    .set((of) => ({ attempts: of('attempts', '+', 1) }))
    .where('id', '=', found.id)
    .where('attempts', '<', MOST_SIGNATURES)
    .executeTakeFirst()
  return Number(counted.numUpdatedRows) === 1 ? found : 'eds-too-many-attempts'
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

/** Forgets a batch of challenges that were over a day ago; returns how many. */
export async function forgetChallenges(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('access_eds_challenge')
    .select('id')
    .where('expires_at', '<', new Date(now.getTime() - KEEP_MS))
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_eds_challenge').where('id', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
