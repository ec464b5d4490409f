import type { Insertable } from 'kysely'
import type pg from 'pg'
import type { DB } from '#platform/db/schema.ts'
import { copyIn } from './copy-in.ts'
import { copyLine, type Field } from './copy-text.ts'

type Table = keyof DB & string

/** Collects rows and sends them in bulk; a table's columns are those of its first row. */
export interface Bulk {
  /** Adds a row; the compiler holds it against the table as the migrations made it. */
  readonly add: <T extends Table>(table: T, row: Insertable<DB[T]>) => void
  /** Sends what has gathered when there is enough of it. */
  readonly settle: () => Promise<void>
  /** Sends everything. */
  readonly flush: () => Promise<void>
  readonly count: () => number
}

interface Pending {
  readonly columns: readonly string[]
  lines: string[]
}

const ENOUGH = 20_000

/** Bulk load over one connection; the caller holds the transaction. */
export function openBulk(client: pg.Client): Bulk {
  const tables = new Map<Table, Pending>()
  let waiting = 0
  let total = 0

  function add<T extends Table>(table: T, row: Insertable<DB[T]>): void {
    const values = row as Readonly<Record<string, Field>>
    let pending = tables.get(table)
    if (!pending) {
      pending = { columns: Object.keys(values), lines: [] }
      tables.set(table, pending)
    }
    pending.lines.push(copyLine(fieldsOf(table, pending.columns, values)))
    waiting += 1
    total += 1
  }

  async function flush(): Promise<void> {
    for (const [table, pending] of tables) {
      if (pending.lines.length === 0) continue
      const rows = pending.lines.join('')
      pending.lines = []
      await copyIn(client, `copy ${table} (${pending.columns.join(', ')}) from stdin`, rows)
    }
    waiting = 0
  }

  return { add, flush, count: () => total, settle: () => (waiting < ENOUGH ? Promise.resolve() : flush()) }
}

/** All rows of a table must have the same columns, or a value would be lost in silence. */
function fieldsOf(
  table: string,
  columns: readonly string[],
  values: Readonly<Record<string, Field>>,
): Field[] {
  if (Object.keys(values).length !== columns.length)
    throw new Error(`rows of ${table} differ in their columns`)
  return columns.map((column) => values[column])
}
