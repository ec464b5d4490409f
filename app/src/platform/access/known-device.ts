import type { Kysely } from 'kysely'
import { sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'

/** A browser is remembered for so long after the last sign-in in it. */
export const DEVICE_LIFE_MS = 365 * 24 * 60 * 60 * 1000

/** Remembers that the owner of a session has signed in with this browser. */
export async function rememberDevice(
  kysely: Kysely<DB>,
  { token, deviceToken, realNow }: { token: string; deviceToken: string; realNow: Date },
): Promise<void> {
  const session = kysely
    .selectFrom('access_session')
    .select(({ val }) => [
      val(sha256(deviceToken)).as('device_hash'),
      'account_id',
      val(realNow).as('seen_at'),
    ])
    .where('token_hash', '=', sha256(token))
  await kysely
    .insertInto('access_known_device')
    .columns(['device_hash', 'account_id', 'seen_at'])
    .expression(session)
    .onConflict((on) => on.columns(['device_hash', 'account_id']).doUpdateSet({ seen_at: realNow }))
    .execute()
}

/** Whether an account has signed in with this browser before. */
export async function isKnownDevice(tx: Tx, accountId: string, deviceToken: string): Promise<boolean> {
  const row = await tx
    .selectFrom('access_known_device')
    .select('account_id')
    .where('device_hash', '=', sha256(deviceToken))
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets the browsers of an account but this one. */
export async function forgetOtherDevices(
  tx: Tx,
  accountId: string,
  deviceToken: string | undefined,
): Promise<void> {
  const all = tx.deleteFrom('access_known_device').where('account_id', '=', accountId)
  await (deviceToken === undefined ? all : all.where('device_hash', '!=', sha256(deviceToken))).execute()
}

/** Forgets a batch of browsers in which nobody has signed in for long; returns how many. */
export async function forgetDevices(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_known_device')
    .select(['device_hash', 'account_id'])
    .where('seen_at', '<', new Date(realNow.getTime() - DEVICE_LIFE_MS))
    .limit(MOST_PURGED)
  const gone = await tx
    .with('old', () => old)
    .deleteFrom('access_known_device')
    .using('old')
    .whereRef('access_known_device.device_hash', '=', 'old.device_hash')
    .whereRef('access_known_device.account_id', '=', 'old.account_id')
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
