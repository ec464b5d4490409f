import type { Kysely } from 'kysely'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { isOpenAt } from './open-session.ts'
import { FAMILY_ROLES, type Role } from './roles.ts'
import { provesNow, type SignInMethod } from './sign-in-method.ts'
import { terminalLimits } from './terminal-limits.ts'

const SECOND_MS = 1000

/** Lets the owner of a session at a terminal pause longer, as long as the session goes on; returns how long, in seconds. */
export async function giveLonger(kysely: Kysely<DB>, sessionId: string, realNow: Date): Promise<number> {
  const { longerSeconds } = terminalLimits(realNow)
  await kysely
    .updateTable('access_session')
    .set({ idle_seconds: longerSeconds, idle_until: new Date(realNow.getTime() + longerSeconds * SECOND_MS) })
    .where('id', '=', sessionId)
    .where('terminal_id', 'is not', null)
    .execute()
  return longerSeconds
}

/** A fresh proof of whoever is signed in at a terminal already. */
export interface Renewal {
  readonly accountId: string
  readonly terminalId: string
  /** The token that the browser of the terminal has. */
  readonly former: string
  readonly method: SignInMethod
  readonly device: string
}

/**
 * The same session goes on under a new token: its end, the longer pause and whoever helps stay as they were. Undefined when
 * the former one is over, or was another's or another terminal's.
 */
export async function renewSession(
  kysely: Kysely<DB>,
  { accountId, terminalId, former, method, device }: Renewal,
  realNow: Date,
): Promise<string | undefined> {
  const token = newToken()
  const renewed = await kysely
    .updateTable('access_session')
    .set({
      token_hash: sha256(token),
      method,
      device,
      seen_at: realNow,
      ...(provesNow(method) ? { proved_at: realNow } : {}),
    })
    .where('token_hash', '=', sha256(former))
    .where('account_id', '=', accountId)
    .where('terminal_id', '=', terminalId)
    .where(isOpenAt(realNow))
    .executeTakeFirst()
  return Number(renewed.numUpdatedRows) === 1 ? token : undefined
}

/** The sessions at terminals that are not over, as a list of ids for a `where`. */
export function openAtTerminals(db: Tx, realNow: Date) {
  return db
    .selectFrom('access_session')
    .select('access_session.id')
    .where('terminal_id', 'is not', null)
    .where(isOpenAt(realNow))
}

/** The sessions that are going on at some terminals, the last begun first. */
export async function sessionsAt(
  db: Tx,
  terminalIds: readonly string[],
  realNow: Date,
): Promise<
  readonly { readonly sessionId: string; readonly accountId: string; readonly terminalId: string | null }[]
> {
  if (terminalIds.length === 0) return []
  return db
    .selectFrom('access_session')
    .select(['id as sessionId', 'account_id as accountId', 'terminal_id as terminalId'])
    .where('terminal_id', 'in', terminalIds)
    .where(isOpenAt(realNow))
    .orderBy('started_at', 'desc')
    .execute()
}

/** Who helps: the record of the help, and under which name and in which post. */
export interface Helping {
  readonly helpId: string
  readonly name: string
  readonly role: Role
}

/** The session says who helps; with nobody it is the person alone again. False when the session is over. */
export async function setHelper(
  db: Tx,
  { sessionId, realNow }: { readonly sessionId: string; readonly realNow: Date },
  help: Helping | undefined,
): Promise<boolean> {
  const set = await db
    .updateTable('access_session')
    .set({
      help_id: help?.helpId ?? null,
      helper: help?.name ?? null,
      helper_role: help?.role ?? null,
    })
    .where('id', '=', sessionId)
    .where('terminal_id', 'is not', null)
    .where(isOpenAt(realNow))
    .executeTakeFirst()
  return Number(set.numUpdatedRows) === 1
}

/** Ends what is going on at a terminal. */
export async function endSessionsAt(db: Tx, terminalId: string): Promise<void> {
  await db.deleteFrom('access_session').where('terminal_id', '=', terminalId).execute()
}

/** Of some accounts those of people and representatives. */
export async function familyAccountsOf(
  kysely: Kysely<DB>,
  accountIds: readonly string[],
): Promise<readonly string[]> {
  if (accountIds.length === 0) return []
  const rows = await kysely
    .selectFrom('access_account')
    .select('id')
    .where('id', 'in', accountIds)
    .where('role', 'in', [...FAMILY_ROLES])
    .execute()
  return rows.map(({ id }) => id)
}
