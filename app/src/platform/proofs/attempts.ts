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
  /** The window begins anew with each failure: only a success or a window without failures makes the count good. */
  readonly countsInARow?: true
}

/** What is known of one who tries. */
export interface Tries {
  readonly failures: number
  readonly since: Date
  readonly notBefore: Date
}

function isOver({ windowMs }: Budget, { since }: Tries, now: Date): boolean {
  return now.getTime() - since.getTime() >= windowMs
}

/**
 * The next state after one more attempt, or the moment until which it must wait; a wait outlives the window in which it
 * was earned. Whoever is spared is counted, and neither waits nor makes others wait longer.
 */
export function tryOnce(
  budget: Budget,
  before: Tries | undefined,
  now: Date,
  isSpared = false,
): Tries | { readonly wait: Date } {
  const known = before ?? { failures: 0, since: now, notBefore: now }
  const mustWait = known.notBefore.getTime() > now.getTime()
  if (mustWait && !isSpared) return { wait: known.notBefore }

  const isNew = isOver(budget, known, now)
  const failures = isNew ? 1 : known.failures + 1
  const since = isNew || budget.countsInARow === true ? now : known.since
  if (mustWait) return { failures, since, notBefore: known.notBefore }
  const steps = failures - budget.free
  const waitMs = steps < 0 ? 0 : Math.min(budget.mostWaitMs, budget.firstWaitMs * 2 ** Math.min(steps, 20))
  return { failures, since, notBefore: new Date(now.getTime() + waitMs) }
}

/** One thing that is counted: a keyed hash, and its budget. */
export interface Counted {
  readonly key: Buffer
  readonly budget: Budget
  /** Holds only those who have failures of their own there, in its window; it is counted before this one. */
  readonly holdsAfter?: Counted
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
  const next = new Map<Counted, Tries>()
  for (const one of all) {
    const isSpared = one.holdsAfter !== undefined && next.get(one.holdsAfter)?.failures === 1
    const tried = tryOnce(one.budget, await lock(tx, one, now), now, isSpared)
    if ('wait' in tried) return tried.wait
    next.set(one, tried)
  }
  for (const [one, tries] of next) await write(tx, one, tries)
  return undefined
}

/** The attempt was good: it is taken off again from `common`, and nothing more is held against what is `cleared`. */
export async function forgive(
  tx: Tx,
  { cleared, common }: { readonly cleared: readonly Counted[]; readonly common: readonly Counted[] },
  now: Date,
): Promise<void> {
  for (const { key } of cleared)
    await tx
      .updateTable('access_attempt')
      .set({ failures: 0, since: now, not_before: now, forget_at: now })
      .where('key_hash', '=', key)
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
