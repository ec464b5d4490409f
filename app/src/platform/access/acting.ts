import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'

/** The accounts given, and after them the posts that their owners hold for a time today. */
export async function withHeldPosts(
  { db, today }: Pick<Act, 'db' | 'today'>,
  accountIds: readonly string[],
): Promise<readonly string[]> {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('access_account')
    .select('id')
    .where('held_by', 'in', [...accountIds])
    .where('acts_from', '<=', today)
    .where('acts_until', '>=', today)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  return [...new Set([...accountIds, ...rows.map(({ id }) => id)])]
}

/**
 * What the proof of an account opens: that account and the posts that its owner holds today, or of these the one asked
 * for. Empty when the one asked for is none of them.
 */
export async function openedBy(
  act: Pick<Act, 'db' | 'today'>,
  accountId: string,
  asked: string | undefined,
): Promise<readonly string[]> {
  const all = await withHeldPosts(act, [accountId])
  return asked === undefined ? all : all.filter((one) => one === asked)
}

/** Closes accounts of posts held for a time and ends their sessions; returns which. */
async function closeWhere(
  db: Tx,
  now: Date,
  column: 'id' | 'held_by' | 'acts_for',
  accountId: string,
): Promise<readonly string[]> {
  const closed = await db
    .updateTable('access_account')
    .set({ closed_at: now })
    .where(column, '=', accountId)
    .where('acts_for', 'is not', null)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute()
  const ids = closed.map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('access_session').where('account_id', 'in', ids).execute()
  return ids
}

/** Takes a post held for a time back; false when it was closed before. */
export async function endActing(act: Act, accountId: string): Promise<boolean> {
  return (await closeWhere(act.db, act.now, 'id', accountId)).length > 0
}

/** An account was closed: nobody holds its post any more, and its owner holds nobody's. */
export async function endActingAround(act: Act, accountId: string): Promise<void> {
  await closeWhere(act.db, act.now, 'held_by', accountId)
  await closeWhere(act.db, act.now, 'acts_for', accountId)
}
