import type { Kysely, Selectable } from 'kysely'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAccount, DB } from '#platform/db/schema.ts'
import type { Actor } from './actor.ts'
import { isRole } from './roles.ts'

/** A session ends after this much real time, whatever the person does. */
const LIFE_MS = 12 * 60 * 60 * 1000

/** Reads an account as an actor; undefined when its role is no longer known. */
export function toActor(row: Selectable<AccessAccount>): Actor | undefined {
  if (!isRole(row.role)) return undefined
  return {
    accountId: row.id,
    role: row.role,
    regions: row.regions,
    name: row.name,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.specialty === null ? {} : { specialty: row.specialty }),
  }
}

/** Starts a session and returns its opaque token; only the hash is stored. `realNow` is real time, not the sandbox's. */
export async function startSession(kysely: Kysely<DB>, accountId: string, realNow: Date): Promise<string> {
  const token = newToken()
  await kysely
    .insertInto('access_session')
    .values({
      token_hash: sha256(token),
      account_id: accountId,
      started_at: realNow,
      seen_at: realNow,
      expires_at: new Date(realNow.getTime() + LIFE_MS),
    })
    .execute()
  return token
}

/** The actor of a token, or undefined when it is unknown or over. */
export async function findActor(
  kysely: Kysely<DB>,
  token: string,
  realNow: Date,
): Promise<Actor | undefined> {
  const row = await kysely
    .selectFrom('access_session')
    .innerJoin('access_account', 'access_account.id', 'access_session.account_id')
    .selectAll('access_account')
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', realNow)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toActor(row)
}

/** Ends a session. */
export async function endSession(kysely: Kysely<DB>, token: string): Promise<void> {
  await kysely.deleteFrom('access_session').where('token_hash', '=', sha256(token)).execute()
}

/** Ends every session of an account. */
export async function endSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('access_session').where('account_id', '=', accountId).execute()
}

/** Forgets a batch of sessions that are over; returns how many. */
export async function forgetSessions(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_session')
    .select('token_hash')
    .where('expires_at', '<', realNow)
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_session').where('token_hash', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
