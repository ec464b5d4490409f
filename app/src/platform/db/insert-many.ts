import { type Insertable, sql } from 'kysely'
import type { Tx } from './database.ts'
import type { DB } from './schema.ts'

function insertion<T extends keyof DB>(table: T, rows: readonly [Insertable<DB[T]>, ...Insertable<DB[T]>[]]) {
  const into = sql.table(table)
  const columns = sql.join(Object.keys(rows[0]).map((name) => sql.ref(name)))
  return sql`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)`
}

/**
 * Inserts rows in one statement with one argument, however many they are. All rows have the same columns; one of JSON
 * takes the value itself, not its text.
 */
export async function insertMany<T extends keyof DB>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  const [first, ...others] = rows
  if (first !== undefined) await insertion(table, [first, ...others]).execute(tx)
}

/** The same for rows of which some may be there already: those are left as they are. Returns the ids of the new ones. */
export async function insertNew<T extends keyof DB>(
  tx: Tx,
  table: T,
  rows: readonly (Insertable<DB[T]> & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  const [first, ...others] = rows
  if (first === undefined) return new Set()
  const written = await sql<{ id: string }>`
    ${insertion(table, [first, ...others])} on conflict do nothing returning id`.execute(tx)
  return new Set(written.rows.map(({ id }) => id))
}
