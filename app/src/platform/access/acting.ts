import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAccount } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Actor } from './actor.ts'

/** A post held for a time while the one whose post it is is away: both days are within. */
export interface ActsFor {
  /** The account whose post it is. */
  readonly accountId: string
  readonly name: string
  /** The name of the one who holds the post now. */
  readonly ownName: string
  readonly from: LocalDate
  readonly until: LocalDate
}

type ActingColumns = Pick<
  Selectable<AccessAccount>,
  'name' | 'acts_for' | 'acts_for_name' | 'acts_from' | 'acts_until'
>

/** For whom an account acts, and when; undefined for an account of the own. */
export function actsForOf(row: ActingColumns): ActsFor | undefined {
  const { acts_for: accountId, acts_for_name: name, acts_from: from, acts_until: until } = row
  if (accountId === null || name === null || from === null || until === null) return undefined
  return { accountId, name, ownName: row.name, from: from as LocalDate, until: until as LocalDate }
}

/** The name under which everything is recorded: of a post held for a time both names, as papers sign it (м.а., и. о.). */
export function recordedName(name: string, actsFor: ActsFor | undefined): string {
  return actsFor === undefined ? name : `${name} (м.а. / и. о.: ${actsFor.name})`
}

/** Whether an actor may act on a day: always in the own post, in another's on the days of the appointment alone. */
export function isInItsDays({ actsFor }: Pick<Actor, 'actsFor'>, today: LocalDate): boolean {
  return actsFor === undefined || (actsFor.from <= today && today <= actsFor.until)
}

/** The account whose post the actor sits in: a seat, a form or a worklist goes with the post. */
export function postOf({ accountId, actsFor }: Pick<Actor, 'accountId' | 'actsFor'>): string {
  return actsFor?.accountId ?? accountId
}

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
