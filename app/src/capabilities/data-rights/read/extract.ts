import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { LEFT_OUT } from '../domain/left-out.ts'

/** A table that holds rows about people, and the column that says about whom. */
export interface PersonTable {
  readonly name: string
  readonly column: string
}

/** One row as it is stored. */
export type StoredRow = Readonly<Record<string, unknown>>

/**
 * Every table of the database that holds rows about a person and that the serving role may read, but for those left out
 * with a reason. The catalogue of the database is asked, so that a new table cannot be forgotten.
 */
export async function listPersonTables(db: Tx): Promise<readonly PersonTable[]> {
  const { rows } = await sql<PersonTable>`
    select c.relname::text as name, a.attname::text as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')
      and (a.attname = 'person_id' or (c.relname = 'registry_person' and a.attname = 'id'))
    order by c.relname`.execute(db)
  return rows.filter(({ name }) => LEFT_OUT[name] === undefined)
}

/** The rows of a table about a person, and of the records merged into theirs, as far as the actor may see them. */
export async function readRows(
  db: Tx,
  { name, column }: PersonTable,
  personId: string,
): Promise<readonly StoredRow[]> {
  const { rows } = await sql<{ row: StoredRow }>`
    select to_jsonb(t) as row from ${sql.table(name)} t where ${sql.ref(`t.${column}`)} = any ((select tirek_records_of(${personId}::uuid))::uuid[])
    order by to_jsonb(t)->>'id'`.execute(db)
  return rows.map(({ row }) => row)
}
