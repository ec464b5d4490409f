import type { Kysely, Selectable } from 'kysely'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAccount, DB } from '#platform/db/schema.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import type { Actor } from './actor.ts'
import { actsForOf, recordedName } from './acts-for.ts'
import { isRole } from './roles.ts'
import { SEEN_EVERY_MS, sessionLimits } from './session-limits.ts'
import { provesNow, type SignInMethod } from './sign-in-method.ts'

/** How somebody came in: the way of the sign-in, and the device in plain words (`describeDevice`). */
export interface Entry {
  readonly method: SignInMethod
  readonly device: string
}

/** Reads an account as an actor; undefined when its role is no longer known. */
export function toActor(row: Selectable<AccessAccount>): Actor | undefined {
  if (!isRole(row.role)) return undefined
  const actsFor = actsForOf(row)
  return {
    accountId: row.id,
    role: row.role,
    regions: row.regions,
    name: recordedName(row.name, actsFor),
    ...(actsFor === undefined ? {} : { actsFor }),
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.specialty === null ? {} : { specialty: row.specialty }),
  }
}

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

async function limitsOf(kysely: Kysely<DB>, accountId: string) {
  const { role } = await kysely
    .selectFrom('access_account')
    .select('role')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return sessionLimits(isRole(role) ? role : 'public')
}

/**
 * Starts a session of somebody who has proved who they are, and returns its opaque token; only the hash is stored.
 * `realNow` is real time, not the sandbox's.
 */
export async function startSession(
  kysely: Kysely<DB>,
  accountId: string,
  realNow: Date,
  { method, device }: Entry,
): Promise<string> {
  const token = newToken()
  const { idleMs, absoluteMs } = await limitsOf(kysely, accountId)
  await kysely
    .insertInto('access_session')
    .values({
      id: uuidAt(realNow),
      token_hash: sha256(token),
      account_id: accountId,
      method,
      device,
      started_at: realNow,
      proved_at: provesNow(method) ? realNow : null,
      seen_at: realNow,
      idle_until: after(realNow, idleMs),
      expires_at: after(realNow, absoluteMs),
    })
    .execute()
  return token
}

async function noteSeen(kysely: Kysely<DB>, sessionId: string, { role }: Actor, realNow: Date) {
  await kysely
    .updateTable('access_session')
    .set({ seen_at: realNow, idle_until: after(realNow, sessionLimits(role).idleMs) })
    .where('id', '=', sessionId)
    .execute()
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
    .select(({ selectFrom }) => [
      'access_session.id as session_id',
      'seen_at',
      'proved_at',
      selectFrom('access_notice')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('access_notice.account_id', '=', 'access_account.id')
        .where('read_at', 'is', null)
        .as('news'),
    ])
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', realNow)
    .where('idle_until', '>', realNow)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const actor = row === undefined ? undefined : toActor(row)
  if (row === undefined || actor === undefined) return undefined
  if (realNow.getTime() - row.seen_at.getTime() >= SEEN_EVERY_MS)
    await noteSeen(kysely, row.session_id, actor, realNow)
  return {
    ...actor,
    sessionId: row.session_id,
    ...(row.proved_at === null ? {} : { provedAt: row.proved_at }),
    ...(Number(row.news) === 0 ? {} : { news: Number(row.news) }),
  }
}

/** Ends a session. */
export async function endSession(kysely: Kysely<DB>, token: string): Promise<void> {
  await kysely.deleteFrom('access_session').where('token_hash', '=', sha256(token)).execute()
}

/** Ends every session of an account. */
export async function endSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('access_session').where('account_id', '=', accountId).execute()
}

/** A form that somebody went on writing in is known for so long after its session (`session-over`). */
const OVER_KNOWN_MS = 12 * 60 * 60 * 1000

/** Forgets a batch of sessions that are over; returns how many. */
export async function forgetSessions(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_session')
    .select('token_hash')
    .where((where) =>
      where.or([where('expires_at', '<', realNow), where('idle_until', '<', after(realNow, -OVER_KNOWN_MS))]),
    )
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_session').where('token_hash', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
