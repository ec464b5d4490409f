import type pg from 'pg'

interface IndexRow {
  readonly name: string
  readonly definition: string
}

/** What a load works with while the gates are open. */
export interface OpenGates {
  /** Tables that were empty: their rows are written as if they had stood for long. */
  readonly fresh: ReadonlySet<string>
  /** Puts all back. */
  readonly close: () => Promise<void>
}

/** A table emptied in this very transaction takes rows without a log of changes and needs no vacuum after. */
async function freshTables(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const fresh = new Set<string>()
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select from ${name} limit 1`)
    if (rowCount === 0) fresh.add(name)
  }
  if (fresh.size > 0) await client.query(`truncate ${[...fresh].join(', ')}`)
  return fresh
}

/**
 * Readies the tables for a bulk load inside the caller's transaction: the owner passes the row
 * policies, and plain indexes are built once at the end.
 */
export async function openGates(client: pg.Client): Promise<OpenGates> {
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

  const fresh = await freshTables(client)
  const close = async (): Promise<void> => {
    for (const { definition } of indexes) await client.query(definition)
    for (const { name } of walls) await client.query(`alter table ${name} force row level security`)
  }
  return { fresh, close }
}
