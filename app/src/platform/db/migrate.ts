import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrationsFolder } from '#platform/config/root.ts'

/** Any number that every migrating process agrees on: two starts at once migrate once. */
const MIGRATION_LOCK = 343_2002

async function applyFile(client: pg.Client, file: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(readFileSync(join(migrationsFolder, file), 'utf8'))
    await client.query('insert into schema_migration (name) values ($1)', [file])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`migration ${file} failed: ${reason}`, { cause: error })
  }
}

/** Applies the migrations that are missing, in order of their names, each in its own transaction, as the owner role. */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists schema_migration (name text primary key, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from schema_migration')
    const done = new Set(rows.map((row) => row.name))
    const files = readdirSync(migrationsFolder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    for (const file of files.filter((name) => !done.has(name))) await applyFile(client, file)
  } finally {
    await client.end()
  }
}
