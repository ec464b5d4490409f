import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '../db/embedded/embedded.ts'

/** Where test databases are copied from, and as whom. */
export type TemplateServer = {
  readonly superUrl: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly template: string
}

export type RunningTemplateServer = TemplateServer & { stop(): Promise<void> }

const TEMPLATE = 'tirek_template'

/** The same server and role, another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function makeTemplate(database: EmbeddedDatabase, migrate: (ownerUrl: string) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: database.superUrl })
  await client.connect()
  try {
    await client.query(`create database ${TEMPLATE} owner tirek_owner`)
    await migrate(onDatabase(database.ownerUrl, TEMPLATE))
    await client.query(`alter database ${TEMPLATE} is_template true`)
  } finally {
    await client.end()
  }
}

/**
 * Starts PostgreSQL from npm in the temporary folder, without durability, with one migrated template database.
 * `major` asks for another version than the usual one (15 or 18).
 */
export async function startTemplateServer(
  projectDir: string,
  major: number | undefined,
  migrate: (ownerUrl: string) => Promise<unknown>,
): Promise<RunningTemplateServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tirek-test-'))
  chmodSync(dataDir, 0o711)
  const remove = () => rmSync(dataDir, { recursive: true, force: true })

  const database = await startEmbedded({ projectDir, dataDir, source: 'npm', major, isDurable: false }).catch(
    (error: unknown) => {
      remove()
      throw error
    },
  )
  const stop = async () => {
    await database.stop()
    rmSync(database.dataDir, { recursive: true, force: true })
    remove()
  }

  await makeTemplate(database, migrate).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const { superUrl, ownerUrl, appUrl } = database
  return { superUrl, ownerUrl, appUrl, template: TEMPLATE, stop }
}
