import { setImmediate } from 'node:timers/promises'
import type { Insertable } from 'kysely'
import type pg from 'pg'
import type { DB } from '#platform/db/schema.ts'
import { copyIn, type TableRows } from './copy-in.ts'
import { copyLine, type Field } from './copy-text.ts'
import { type Lines, openLines } from './lines.ts'

type Table = keyof DB & string

/** Collects rows and sends them in bulk; a table's columns are those of its first row. */
export interface Bulk {
  /** Adds a row; the compiler holds it against the table as the migrations made it. */
  readonly add: <T extends Table>(table: T, row: Insertable<DB[T]>) => void
  /** Sends what has gathered when there is enough of it, and lets what was sent before travel on. */
  readonly settle: () => Promise<void>
  /** Sends everything. */
  readonly flush: () => Promise<void>
  readonly count: () => number
}

interface Pending {
  readonly columns: readonly string[]
  readonly lines: Lines
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
      pending = { columns: Object.keys(values), lines: openLines() }
      tables.set(table, pending)
    }
    pending.lines.add(lineOf(table, pending.columns, values))
    waiting += 1
    total += 1
  }

  function takeAll(): readonly TableRows[] {
    waiting = 0
    return [...tables].flatMap(([table, pending]) => {
      const rows = pending.lines.take()
      if (rows.length === 0) return []
      const how = fresh.has(table) ? ' (freeze)' : ''
      return [{ statement: `copy ${table} (${pending.columns.join(', ')}) from stdin${how}`, rows }]
    })
  }

  /** Waits for the batch before, then lets this one travel while the next rows are made. */
  async function settle(): Promise<void> {
    await setImmediate()
    if (waiting < ENOUGH) return
    await underWay
    underWay = copyIn(client, takeAll())
    underWay.catch(() => undefined)
  }

  async function flush(): Promise<void> {
    await underWay
    underWay = DONE
    const rest = takeAll()
    if (rest.length > 0) await copyIn(client, rest)
  }

  return { add, flush, settle, count: () => total }
}

/** All rows of a table must have the same columns, or a value would be lost in silence. */
function lineOf(table: string, columns: readonly string[], values: Readonly<Record<string, Field>>): string {
  if (Object.keys(values).length !== columns.length)
    throw new Error(`rows of ${table} differ in their columns`)
  return copyLine(columns, values)
}
