import type pg from 'pg'

interface IndexRow {
  readonly name: string
  readonly definition: string
}

/**
 * Readies the tables for a bulk load inside the caller's transaction: the owner passes the row
 * policies, and plain indexes are built once at the end. Returns the act that puts all back.
 */
export async function openGates(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: walls } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity`,
  )
  const { rows: indexes } = await client.query<IndexRow>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity and not i.indisunique`,
  )

  for (const { name } of walls) await client.query(`alter table ${name} no force row level security`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)

  return async function closeGates(): Promise<void> {
    for (const { definition } of indexes) await client.query(definition)
    for (const { name } of walls) await client.query(`alter table ${name} force row level security`)
  }
}
