import { type Kysely, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import type { MasterKeys } from './master-key.ts'
import { unwrap, type WrappedKey, wrap } from './sealed-text.ts'

/** What one turn has come to. */
export interface WrappedAnew {
  readonly wrapped: number
  /** Keys of people that their own key of the installation does not open: their rows were changed. */
  readonly broken: readonly string[]
  /** How many are still sealed by another key than the present one. */
  readonly left: number
  /** Behind which row the next turn begins; undefined at the end. */
  readonly next: string | undefined
}

/** How the keys of the people are sealed: by the present key, by the one before, or by keys that are not here. */
export interface Standing {
  readonly waiting: number
  readonly unknown: number
  /** Fingerprints of the keys that are not here. */
  readonly strangers: readonly string[]
}

const AT_ONCE = 1_000

/** How the keys stand; the keys of the installation are asked for only when there is one. */
export async function standingOf(db: Kysely<DB>, keys: () => MasterKeys): Promise<Standing> {
  const rows = await db
    .selectFrom('vault_key')
    .select(['wrapped_by', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('wrapped_by')
    .orderBy('wrapped_by')
    .execute()
  if (rows.length === 0) return { waiting: 0, unknown: 0, strangers: [] }

  const { present, former } = keys()
  const strangers = rows.filter(({ wrapped_by: by }) => by !== present.name && by !== former?.name)
  const sum = (some: typeof rows) => some.reduce((total, { count }) => total + Number(count), 0)
  return {
    waiting: sum(rows.filter((row) => row.wrapped_by === former?.name)),
    unknown: sum(strangers),
    strangers: strangers.map((row) => row.wrapped_by),
  }
}

/** The key as the present one seals it; undefined when its row was changed. */
function anew(kept: WrappedKey, keys: MasterKeys): WrappedKey | undefined {
  try {
    return wrap(unwrap(kept, keys), keys.present)
  } catch {
    return undefined
  }
}

async function keep(tx: Tx, keys: readonly WrappedKey[], by: string): Promise<number> {
  if (keys.length === 0) return 0
  const ids = keys.map(({ id }) => id)
  const wrapped = keys.map((one) => one.wrapped)
  const { rows } = await sql<{ changed: number }>`
    select vault_wrap_anew(${ids}::uuid[], ${wrapped}::bytea[], ${by}) as changed`.execute(tx)
  return rows[0]?.changed ?? 0
}

/**
 * Seals the keys of some people anew by the present key. The keys themselves stay, and so do the words: whoever seals or
 * opens words meanwhile finds the same key under either seal.
 */
export async function wrapAnew(tx: Tx, keys: MasterKeys, after: string | undefined): Promise<WrappedAnew> {
  const { name } = keys.present
  const other = tx.selectFrom('vault_key').where('wrapped_by', '<>', name)
  const rows = await (after === undefined ? other : other.where('id', '>', after))
    .select(['id', 'wrapped', 'wrapped_by'])
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  const opened = rows.map((row) => ({ id: row.id, anew: anew(row, keys) }))
  const wrapped = await keep(
    tx,
    opened.flatMap((one) => one.anew ?? []),
    name,
  )
  const { left } = await other.select(({ fn }) => fn.countAll<number>().as('left')).executeTakeFirstOrThrow()
  return {
    wrapped,
    broken: opened.flatMap((one) => (one.anew === undefined ? [one.id] : [])),
    left: Number(left),
    next: rows.length === AT_ONCE ? rows.at(-1)?.id : undefined,
  }
}
