import type { Selectable } from 'kysely'
import { MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessAttempt } from '#platform/db/schema.ts'

/** How guessing is slowed down: so many failures are free in a window, each further one waits twice as long. */
export interface Budget {
  readonly free: number
  readonly windowMs: number
  readonly firstWaitMs: number
  readonly mostWaitMs: number
}

/** What is known of one who tries. */
export interface Tries {
  readonly failures: number
  readonly since: Date
  readonly notBefore: Date
}

/** The next state after one more attempt, or the moment until which it must wait. */
export function tryOnce(
  budget: Budget,
  before: Tries | undefined,
  now: Date,
): Tries | { readonly wait: Date } {
  const isOver = before === undefined || now.getTime() - before.since.getTime() >= budget.windowMs
  const known = isOver ? { failures: 0, since: now, notBefore: now } : before
  if (known.notBefore.getTime() > now.getTime()) return { wait: known.notBefore }

  const failures = known.failures + 1
  const steps = failures - budget.free
  const waitMs = steps < 0 ? 0 : Math.min(budget.mostWaitMs, budget.firstWaitMs * 2 ** Math.min(steps, 20))
  return { failures, since: known.since, notBefore: new Date(now.getTime() + waitMs) }
}

/** One thing that is counted: a keyed hash, and its budget. */
export interface Counted {
  readonly key: Buffer
  readonly budget: Budget
}

function toTries(row: Selectable<AccessAttempt>): Tries {
  return { failures: row.failures, since: row.since, notBefore: row.not_before }
}

async function findLocked(tx: Tx, { key }: Counted): Promise<Tries | undefined> {
  const row = await tx
    .selectFrom('access_attempt')
    .selectAll()
    .where('key_hash', '=', key)
    .forUpdate()
    .executeTakeFirst()
  return row && toTries(row)
}

/** Two who try at once meet here: the second waits for the first. A row that was just forgotten is made again. */
async function lock(tx: Tx, counted: Counted, now: Date): Promise<Tries> {
  for (;;) {
    await tx
      .insertInto('access_attempt')
      .values({ key_hash: counted.key, failures: 0, since: now, not_before: now, forget_at: now })
      .onConflict((on) => on.doNothing())
      .execute()
    const tries = await findLocked(tx, counted)
    if (tries !== undefined) return tries
  }
}

async function write(tx: Tx, { key, budget }: Counted, { failures, since, notBefore }: Tries): Promise<void> {
  const forgetAt = new Date(Math.max(since.getTime() + budget.windowMs, notBefore.getTime()))
  await tx
    .updateTable('access_attempt')
    .set({ failures, since, not_before: notBefore, forget_at: forgetAt })
    .where('key_hash', '=', key)
    .execute()
}

/**
 * Counts an attempt before it is looked at, for each of the things counted, always in the same order. When one of them
 * must wait nothing is counted, and the moment is returned: whoever waits does not make the wait longer.
 */
export async function countAttempt(tx: Tx, all: readonly Counted[], now: Date): Promise<Date | undefined> {
  const next: [Counted, Tries][] = []
  for (const one of all) {
    const tried = tryOnce(one.budget, await lock(tx, one, now), now)
    if ('wait' in tried) return tried.wait
    next.push([one, tried])
  }
  for (const [one, tries] of next) await write(tx, one, tries)
  return undefined
}

/** The attempt was good: it is taken off again, and nothing more is held against `own`. */
export async function forgive(
  tx: Tx,
  { own, common }: { readonly own: Counted; readonly common: readonly Counted[] },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('access_attempt')
    .set({ failures: 0, since: now, not_before: now, forget_at: now })
    .where('key_hash', '=', own.key)
    .execute()
  for (const { key } of common)
    await tx
      .updateTable('access_attempt')
      .set(({ eb, fn, val }) => ({ failures: fn<number>('greatest', [eb('failures', '-', 1), val(0)]) }))
      .where('key_hash', '=', key)
      .execute()
}

/** How many failures are counted for a key. */
export async function failuresOf(tx: Tx, { key }: Counted): Promise<number> {
  const row = await tx
    .selectFrom('access_attempt')
    .select('failures')
    .where('key_hash', '=', key)
    .executeTakeFirst()
  return row?.failures ?? 0
}

/** Forgets a batch of counts that are over; returns how many. */
export async function forgetAttempts(tx: Tx, realNow: Date): Promise<number> {
  const old = tx
    .selectFrom('access_attempt')
    .select('key_hash')
    .where('forget_at', '<', realNow)
    .limit(MOST_PURGED)
  const gone = await tx.deleteFrom('access_attempt').where('key_hash', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
