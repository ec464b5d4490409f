import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartFailed } from './errors.ts'
import type { Place } from './place.ts'

/** Passwords of the three roles, made once per data folder. */
export type Secrets = { readonly superuser: string; readonly owner: string; readonly app: string }

export const DATABASE = 'tirek'
export const SUPERUSER = 'postgres'
export const OWNER = 'tirek_owner'
export const APP = 'tirek_app'

/** What PostgreSQL's programs get for environment: nothing of ours, and messages in plain English. */
export const CHILD_ENV = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

const newPassword = () => randomBytes(24).toString('base64url')

/** Reads the passwords of this data folder, or makes them when there is no data yet. */
export function readSecrets(place: Place): Secrets {
  const path = join(place.base, 'secrets.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets

  if (existsSync(place.pgdata)) {
    throw new StartFailed(`The data in ${place.base} has lost its passwords: ${path} is missing.`, '')
  }
  const secrets = { superuser: newPassword(), owner: newPassword(), app: newPassword() }
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

/** The major version of PostgreSQL that made the data; undefined when there is none yet. */
export function dataMajor(pgdata: string): number | undefined {
  const path = join(pgdata, 'PG_VERSION')
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined
}

/** Makes the data folder. An interrupted attempt leaves only a half folder that the next one removes. */
export function createCluster(bin: string, place: Place, secrets: Secrets, isDurable: boolean): void {
  const half = join(place.base, 'pgdata.half')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const passwordFile = join(half, '..', 'initial-password')
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 })
  if (place.runAs) {
    for (const path of [half, passwordFile]) chownSync(path, place.runAs.uid, place.runAs.gid)
  }

  try {
    runInitdb(bin, half, passwordFile, place, isDurable)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, place.pgdata)
}

function runInitdb(bin: string, dir: string, passwordFile: string, place: Place, isDurable: boolean): void {
  const args = ['-D', dir, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8']
  const locale = ['--locale=C', '--lc-ctype=C.UTF-8', '--data-checksums']

  try {
    execFileSync(join(bin, 'initdb'), [...args, ...locale, ...(isDurable ? [] : ['-N'])], {
      ...place.runAs,
      cwd: '/',
      env: CHILD_ENV,
      stdio: 'pipe',
    })
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer }
    throw new StartFailed('The data folder of PostgreSQL could not be made:', String(stderr ?? message))
  }
}

/** Makes the two roles and the database, once per data folder; safe to repeat after an interruption. */
export async function createRoles(place: Place, superUrl: string, secrets: Secrets): Promise<void> {
  const done = join(place.base, 'roles-made')
  if (existsSync(done)) return

  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    // The owner of the database gets its right on the schema `public` by inheritance.
    await createRole(client, OWNER, secrets.owner, 'inherit')
    await createRole(client, APP, secrets.app, 'noinherit')
    await createDatabase(client)
  } finally {
    await client.end()
  }
  writeFileSync(done, '')
}

async function createRole(
  client: pg.Client,
  name: string,
  password: string,
  inheritance: 'inherit' | 'noinherit',
): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const verb = rowCount === 0 ? 'create' : 'alter'
  const limits = `login nosuperuser nocreatedb nocreaterole ${inheritance} nobypassrls noreplication`
  await client.query(`${verb} role ${name} ${limits} password ${client.escapeLiteral(password)}`)
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  await client.query(`revoke all on database ${DATABASE} from public`)
  await client.query(`grant connect on database ${DATABASE} to ${APP}`)
}
