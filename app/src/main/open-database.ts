import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '#platform/config/config.ts'
import { projectRoot } from '#platform/config/root.ts'
import { type EmbeddedDatabase, findRunning, startEmbedded } from '#platform/db/embedded/embedded.ts'

/** Where the data is, by which roles, and how to stop it. */
export interface OpenDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly describe: string
  stop(): Promise<void>
}

function passwordIn(folder: string): string {
  const file = join(folder, 'app-role-secret')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

/** Makes the serving role on a PostgreSQL that was given with one privileged address, and returns its address. */
async function makeAppRole(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'tirek_app'")
    const verb = rowCount === 0 ? 'create' : 'alter'
    await client.query(
      `${verb} role tirek_app login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
    )
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = 'tirek_app'
  url.password = password
  return url.href
}

async function openGiven(config: Config, databaseUrl: string): Promise<OpenDatabase> {
  const stop = async () => undefined
  const describe = `PostgreSQL at ${new URL(databaseUrl).host}`
  if (config.databaseOwnerUrl !== undefined)
    return { ownerUrl: config.databaseOwnerUrl, appUrl: databaseUrl, describe, stop }
  if (!config.sandbox) return { ownerUrl: '', appUrl: databaseUrl, describe, stop }
  const appUrl = await makeAppRole(databaseUrl, passwordIn(config.dataFolder))
  return { ownerUrl: databaseUrl, appUrl, describe, stop }
}

function describeEmbedded(embedded: EmbeddedDatabase): string {
  const moved =
    embedded.movedFrom === undefined
      ? ''
      : ` (PostgreSQL cannot enter ${embedded.movedFrom} when started by root)`
  return `${embedded.version}, data in ${embedded.dataDir}${moved}`
}

/**
 * Opens the database: the one given by DATABASE_URL, else the embedded one. A given address without
 * DATABASE_OWNER_URL is taken as the owner's in sandbox mode, and the serving role is made there.
 * `besideServer`: the embedded database of a running server is used when there is one (for the command line).
 */
export async function openStore(config: Config, besideServer = false): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openGiven(config, config.databaseUrl)

  const source = config.npmPostgres ? 'npm' : 'any'
  const options = { projectDir: projectRoot, dataDir: config.dataFolder, source } as const
  const running = besideServer ? findRunning(options) : undefined
  const embedded = running ?? (await startEmbedded(options))
  return {
    ownerUrl: embedded.ownerUrl,
    appUrl: embedded.appUrl,
    describe: describeEmbedded(embedded),
    stop: () => embedded.stop(),
  }
}
