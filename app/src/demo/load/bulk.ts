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

const ENOUGH = 6_000
const DONE: Promise<void> = Promise.resolve()

/** Bulk load over one connection; the caller holds the transaction. Rows of `fresh` tables are frozen at once. */
export function openBulk(client: pg.Client, fresh: ReadonlySet<string> = new Set()): Bulk {
  const tables = new Map<Table, Pending>()
  let waiting = 0
  let underWay = DONE
  let total = 0

  function add<T extends Table>(table: T, row: Insertable<DB[T]>): void {
    const values = row as Readonly<Record<string, Field>>
    let pending = tables.get(table)
    if (!pending) {
      pending = { columns: Object.keys(values), lines: [] }
      tables.set(table, pending)
    }
    pending.lines.push(lineOf(table, pending.columns, values))
    waiting += 1
    total += 1
  }

  async function send(batch: readonly (readonly [statement: string, rows: string])[]): Promise<void> {
    for (const [statement, rows] of batch) await copyIn(client, statement, rows)
  }

  function takeAll(): readonly (readonly [statement: string, rows: string])[] {
    waiting = 0
    return [...tables].flatMap(([table, pending]) => {
      if (pending.lines.length === 0) return []
      const rows = pending.lines.join('')
      pending.lines = []
      const how = fresh.has(table) ? ' (freeze)' : ''
      return [[`copy ${table} (${pending.columns.join(', ')}) from stdin${how}`, rows] as const]
    })
  }

  /** Waits for the batch before, then lets this one travel while the next rows are made. */
  async function settle(): Promise<void> {
    if (waiting < ENOUGH) return
    await underWay
    underWay = send(takeAll())
    underWay.catch(() => undefined)
  }

  async function flush(): Promise<void> {
    await underWay
    underWay = DONE
    await send(takeAll())
  }

  return { add, flush, settle, count: () => total }
}

/** All rows of a table must have the same columns, or a value would be lost in silence. */
function lineOf(table: string, columns: readonly string[], values: Readonly<Record<string, Field>>): string {
  if (Object.keys(values).length !== columns.length)
    throw new Error(`rows of ${table} differ in their columns`)
  return copyLine(columns, values)
}
