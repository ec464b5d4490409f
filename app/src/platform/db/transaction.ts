import { CompiledQuery, type Kysely } from 'kysely'
import pg from 'pg'
import type { Tx } from './database.ts'
import type { DB } from './schema.ts'

/** What row-level security knows of the actor; without it no row of a case is visible. */
export interface Claims {
  /** `system` for the worker, `territory` for bodies of a region, `party` for everyone who sees only own cases. */
  readonly scope: 'system' | 'territory' | 'party'
  readonly regions: readonly string[]
  readonly parties: readonly string[]
  /** The parts of a file that the post may see at most; '*' is the whole file, an empty list is nothing. */
  readonly classes: readonly string[]
  /** The legal day: a party's right holds only within its period. */
  readonly today?: string | undefined
  /** Who acts, and when: an emergency access is one account's, to the minute. */
  readonly account?: string | undefined
  readonly now?: string | undefined
  /** A query or a page: a command runs as if there were no emergency access. */
  readonly isReading?: boolean
}

function settingsOf(claims: Claims): string {
  const setting = (name: string, value: string) =>
    `set_config('tirek.${name}', ${pg.escapeLiteral(value)}, true)`
  const list = (items: readonly string[]) => `{${items.join(',')}}`
  const settings = [
    setting('scope', claims.scope),
    setting('regions', list(claims.regions)),
    setting('parties', list(claims.parties)),
    setting('classes', list(claims.classes)),
    setting('today', claims.today ?? ''),
    setting('account', claims.account ?? ''),
    setting('now', claims.now ?? ''),
    setting('reading', claims.isReading === true ? 'on' : ''),
  ]
  return `select ${settings.join(', ')}`
}

/** Does one piece of work of a transaction under other claims, then returns to the first ones, whatever came of it. */
export async function underClaims<T>(
  tx: Tx,
  claims: { readonly during: Claims; readonly after: Claims },
  work: () => Promise<T>,
): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw(settingsOf(claims.during)))
  const goBack = () => tx.executeQuery(CompiledQuery.raw(settingsOf(claims.after)))
  let value: T
  try {
    value = await work()
  } catch (error) {
    // A statement that failed has ended the transaction: nothing more is read in it, and its rollback clears the claims.
    await goBack().catch(() => undefined)
    throw error
  }
  await goBack()
  return value
}

/** Outcome of a unit of work: whether its changes are to be kept. */
export interface Work<T> {
  readonly keep: boolean
  readonly value: T
}

/** Whether a transaction may write. */
export type Mode = 'read write' | 'read only'

/**
 * Runs one unit of work in one transaction with the claims set (in the same round trip as BEGIN).
 * Commits when `keep`, else rolls back and still returns the value. An exception rolls back.
 */
export function inTransaction<T>(
  db: Kysely<DB>,
  claims: Claims,
  work: (tx: Tx) => Promise<Work<T>>,
  mode: Mode = 'read write',
): Promise<T> {
  return db.connection().execute(async (tx) => {
    try {
      await tx.executeQuery(CompiledQuery.raw(`begin ${mode}; ${settingsOf(claims)}`))
      const { keep, value } = await work(tx)
      await tx.executeQuery(CompiledQuery.raw(keep ? 'commit' : 'rollback'))
      return value
    } catch (error) {
      await tx.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      throw error
    }
  })
}

/** Serialization failure, deadlock, somebody else's row with the same key, a statement whose plan went out of date. */
const RETRY = new Set(['40001', '40P01', '23505', '0A000', '26000'])

/**
 * Repeats a unit of work that met another one: the second try sees what the other has done, and refuses with the words
 * for that. At most `times` times. */
export async function retrying<T>(work: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (times <= 1 || !RETRY.has(code)) throw error
    return retrying(work, times - 1)
  }
}
