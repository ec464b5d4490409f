import { newToken, sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'

/** How long somebody may be away at the provider; a setting of the platform, not a legal term. */
const LIFE_MS = 10 * 60 * 1000

/** The secrets of one attempt; `browserKey` stays in the browser that has begun it. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly browserKey: string
}

/** New secrets of an attempt. */
export function newAttempt(): Attempt {
  return { state: newToken(), nonce: newToken(), verifier: newToken(), browserKey: newToken() }
}

/** Writes an attempt. */
export async function insertAttempt(
  tx: Tx,
  attempt: Attempt,
  { providerId, wanted, now }: { providerId: string; wanted: string | undefined; now: Date },
): Promise<void> {
  await tx
    .insertInto('organisation_sign_in_attempt')
    .values({
      state_hash: sha256(attempt.state),
      provider_id: providerId,
      browser_hash: sha256(attempt.browserKey),
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      wanted: wanted ?? null,
      made_at: now,
      expires_at: new Date(now.getTime() + LIFE_MS),
    })
    .execute()
}

/** What was kept of an attempt. */
export interface TakenAttempt {
  readonly nonce: string
  readonly verifier: string
  readonly wanted: string | undefined
}

/** Why an attempt cannot be finished. */
export type AttemptProblem = 'over' | 'other-browser'

/** Takes an attempt, once: another answer to the same one finds it used. One of another browser stays for its own. */
export async function takeAttempt(
  tx: Tx,
  {
    state,
    browserKey,
    providerId,
    now,
  }: Record<'state' | 'browserKey' | 'providerId', string> & { now: Date },
): Promise<TakenAttempt | AttemptProblem> {
  const attempts = tx.selectFrom('organisation_sign_in_attempt').selectAll()
  const row = await attempts
    .where('state_hash', '=', sha256(state))
    .where('provider_id', '=', providerId)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return 'over'
  if (!row.browser_hash.equals(sha256(browserKey))) return 'other-browser'
  const used = await tx
    .updateTable('organisation_sign_in_attempt')
    .set({ used_at: now })
    .where('state_hash', '=', row.state_hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (Number(used.numUpdatedRows) !== 1) return 'over'
  return { nonce: row.nonce, verifier: row.verifier, wanted: row.wanted ?? undefined }
}

/** Forgets a batch of attempts that are over. */
export async function forgetAttempts(tx: Tx, now: Date): Promise<void> {
  const old = tx
    .selectFrom('organisation_sign_in_attempt')
    .select('state_hash')
    .where('expires_at', '<', now)
    .limit(MOST_PURGED)
  await tx.deleteFrom('organisation_sign_in_attempt').where('state_hash', 'in', old).execute()
}
