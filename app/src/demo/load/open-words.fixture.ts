import type pg from 'pg'
import { consultation } from '#capabilities/consultation/capability.ts'
import { programme } from '#capabilities/programme/capability.ts'
import type { MasterKey } from '#platform/vault/master-key.ts'
import { partsOf, placeOf, type Row, type SealedColumn } from '#platform/vault/sealed-column.ts'
import { keyIdOf, openText, unwrap, type WrappedKey } from '#platform/vault/sealed-text.ts'

/** Opens the words of a loaded nation in its own database, so that stories can be held against each other in SQL. */
export async function openWords(client: pg.Client, master: MasterKey): Promise<void> {
  const { rows } = await client.query<WrappedKey>('select id, wrapped, wrapped_by from vault_key')
  const keys = new Map(rows.map((row) => [row.id, unwrap(row, { present: master, former: undefined })]))
  for (const { sealed = [] } of [consultation, programme])
    for (const one of sealed) await openColumn(client, one, keys)
}

async function openColumn(
  client: pg.Client,
  one: SealedColumn,
  keys: ReadonlyMap<string, ReturnType<typeof unwrap>>,
): Promise<void> {
  const { table, column } = partsOf(one)
  const { rows } = await client.query<Row>(`select * from ${table}`)
  for (const row of rows) {
    if (row[column] === null) continue
    const sealed = String(row[column])
    const key = keys.get(keyIdOf(sealed))
    if (key === undefined) throw new Error(`no key for ${one.field}`)
    const words = openText(key, placeOf(one, row), sealed)
    await client.query(`update ${table} set ${column} = $1 where id = $2`, [words, row['id']])
  }
}
