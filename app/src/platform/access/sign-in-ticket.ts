import { err, type Result } from '@tirek/kernel'
import type { Kysely } from 'kysely'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { type Entry, startSession } from './sessions.ts'
import { isSignInMethod, type SignInMethod } from './sign-in-method.ts'

/** How long the choice of a post may take; a setting of the platform, not a legal term. */
const LIFE_MS = 5 * 60 * 1000

/** Gives a one-time ticket to somebody who has proved who they are: it opens a session of one of these accounts. */
export async function openTicket(
  tx: Tx,
  {
    accountIds,
    method,
    now,
  }: { readonly accountIds: readonly string[]; readonly method: SignInMethod; readonly now: Date },
): Promise<string> {
  const ticket = newToken()
  await tx
    .insertInto('access_sign_in_ticket')
    .values({
      ticket_hash: sha256(ticket),
      account_ids: [...accountIds],
      method,
      made_at: now,
      expires_at: new Date(now.getTime() + LIFE_MS),
    })
    .execute()
  return ticket
}

/** The accounts that a ticket can open; empty when it is unknown, used or over. */
export async function accountsOfTicket(tx: Tx, ticket: string, now: Date): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('access_sign_in_ticket')
    .select('account_ids')
    .where('ticket_hash', '=', sha256(ticket))
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row?.account_ids ?? []
}

/** A ticket as it is handed in; `now` is the time of the law, `realNow` real time. */
export interface Redeemed extends Omit<Entry, 'method'> {
  readonly ticket: string
  readonly accountId: string
  readonly now: Date
  readonly realNow: Date
}

/** The ticket is unknown, used or over, or opens another account. */
export const TICKET_OVER = refusal('platform.ticket-over', { status: 'state' })

/** Exchanges a ticket for a session of one of its accounts. */
export async function redeemTicket(
  kysely: Kysely<DB>,
  { ticket, accountId, now, realNow, ...from }: Redeemed,
): Promise<Result<string, Refusal>> {
  const used = await kysely
    .updateTable('access_sign_in_ticket')
    .set({ used_at: now })
    .where('ticket_hash', '=', sha256(ticket))
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .where((where) => where(where.val(accountId), '=', where.fn.any('account_ids')))
    .returning('method')
    .executeTakeFirst()
  if (used === undefined || !isSignInMethod(used.method)) return err(TICKET_OVER)
  return startSession(kysely, accountId, realNow, { method: used.method, ...from })
}

/** Forgets a batch of tickets that are over; returns how many. */
export async function forgetTickets(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('access_sign_in_ticket')
    .select('ticket_hash')
    .where('expires_at', '<', now)
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_sign_in_ticket').where('ticket_hash', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
