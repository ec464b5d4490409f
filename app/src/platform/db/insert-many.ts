import { type Insertable, sql } from 'kysely'
import type { Tx } from './database.ts'
import type { DB } from './schema.ts'

/**
 * Inserts rows in one statement with one argument, however many they are. All rows have the same columns; one of JSON
 * takes the value itself, not its text.
 */
export async function insertMany<T extends keyof DB>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const into = sql.table(table)
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  await sql`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}
