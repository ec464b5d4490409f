import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { onDatabase, type TemplateServer } from './database-server.ts'

export type TestDatabase = {
  /** Owns the schema: for migrations. */
  readonly ownerUrl: string
  /** What the application uses: bound by row-level security. */
  readonly appUrl: string
  /** Sees every row: for arranging and for asserting what was really written. */
  readonly superUrl: string
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>
}

async function findServer(): Promise<TemplateServer> {
  const answer = await fetch(inject('tirekTestDatabase'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The test database could not be made ready:\n${text}`)
  return JSON.parse(text) as TemplateServer
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A fresh, migrated, empty database of its own: a copy of the template. Call `close` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await findServer()
  const name = `test_${randomBytes(8).toString('hex')}`
  await run(server.superUrl, `create database ${name} template ${server.template} owner tirek_owner`)

  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    superUrl: onDatabase(server.superUrl, name),
    close: () => run(server.superUrl, `drop database if exists ${name} with (force)`),
  }
}
