import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import { partsOf, placeOf, type Row, type SealedColumn } from './sealed-column.ts'

/** A mark for each column: one that is sealed only later is sealed at the first start after that update. */
const markOf = ({ field }: SealedColumn) => `words-sealed:${field}`
const AT_ONCE = 500

async function sealRow(act: Act, one: SealedColumn, row: Row): Promise<void> {
  const { table, column } = partsOf(one)
  const words = one.isDocument ? JSON.stringify(row[column]) : String(row[column])
  const sealed = await act.vault.seal(String(row['person_id']), placeOf(one, row), words)
  const value = one.isDocument ? JSON.stringify(sealed) : sealed
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where region = ${row['region']} and id = ${row['id']}`.execute(act.db)
}

async function sealSome(act: Act, one: SealedColumn): Promise<number> {
  const { table, column } = partsOf(one)
  const isOpen = one.isDocument
    ? sql`jsonb_typeof(${sql.ref(column)}) <> 'string'`
    : sql`${sql.ref(column)} !~ '^v[12][.]'`
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${isOpen} limit ${AT_ONCE}`.execute(act.db)
  for (const row of rows) await sealRow(act, one, row)
  return rows.length
}

type AsSystem = <T>(work: (act: Act) => Promise<T>) => Promise<T>

async function listMarks(asSystem: AsSystem): Promise<ReadonlySet<string>> {
  const rows = await asSystem(({ db }) =>
    db.selectFrom('installation').select('key').where('key', 'like', 'words-sealed:%').execute(),
  )
  return new Set(rows.map(({ key }) => key))
}

/** Seals what an installation has kept unsealed before its column was; once, and resting where it was stopped. */
export async function sealOldWords(asSystem: AsSystem, columns: readonly SealedColumn[]): Promise<void> {
  const marks = await listMarks(asSystem)
  for (const column of columns.filter((one) => !marks.has(markOf(one)))) {
    let sealed = AT_ONCE
    while (sealed === AT_ONCE) sealed = await asSystem((act) => sealSome(act, column))
    await asSystem(({ db }) =>
      db
        .insertInto('installation')
        .values({ key: markOf(column), value: JSON.stringify(true) })
        .onConflict((on) => on.doNothing())
        .execute(),
    )
  }
}
