import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'

/** How long a passkey may take to answer. */
const LIFE_MS = 5 * 60 * 1000

/** Keeps what a passkey is to sign; `accountId` is that of whoever adds one. */
export async function keepPasskeyChallenge(
  tx: Tx,
  kept: {
    readonly id: string
    readonly challenge: string
    readonly accountId?: string
    readonly realNow: Date
  },
): Promise<void> {
  await tx
    .insertInto('access_passkey_challenge')
    .values({
      id: kept.id,
      challenge: kept.challenge,
      account_id: kept.accountId ?? null,
      expires_at: new Date(kept.realNow.getTime() + LIFE_MS),
    })
    .execute()
}

/** Takes a challenge, once; undefined when it is unknown, used, over, or was given for something else. */
export async function takePasskeyChallenge(
  tx: Tx,
  { id, accountId, realNow }: { readonly id: string; readonly accountId?: string; readonly realNow: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('access_passkey_challenge')
    .set({ used_at: realNow })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', realNow)
    .where('account_id', 'is not distinct from', accountId ?? null)
    .returning('challenge')
    .executeTakeFirst()
  return row?.challenge
}

/** Forgets a batch of challenges that are over; returns how many. */
export async function forgetPasskeyChallenges(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_passkey_challenge')
    .select('id')
    .where('expires_at', '<', realNow)
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_passkey_challenge').where('id', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
