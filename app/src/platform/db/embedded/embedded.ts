import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, chooseBinaries, listBinaries, prepareBinaries } from './binaries.ts'
import {
  APP,
  createCluster,
  createRoles,
  DATABASE,
  dataMajor,
  OWNER,
  readSecrets,
  type Secrets,
  SUPERUSER,
} from './cluster.ts'
import { DataInUse, NoBinaries } from './errors.ts'
import { findHolder, findServer, takeLock } from './lock.ts'
import { choosePlace, type Place } from './place.ts'
import { startServer, stopByPid } from './server.ts'

export type EmbeddedOptions = {
  /** Root of the project: where node_modules is, and the default home of the data. */
  readonly projectDir: string
  /** The wished data folder; `.tirek` in the project when absent. */
  readonly dataDir?: string | undefined
  /** `npm` leaves the PostgreSQL of the system alone. */
  readonly source?: 'any' | 'npm' | undefined
  /** Insists on one major version. */
  readonly major?: number | undefined
  /** False: faster, but a crash of the machine may lose the data. For tests only. */
  readonly isDurable?: boolean | undefined
}

export type EmbeddedDatabase = {
  /** Role that owns the schema and runs migrations; never for serving. */
  readonly ownerUrl: string
  /** Role of the running application: owns nothing, bound by row-level security. */
  readonly appUrl: string
  readonly superUrl: string
  /** For example `PostgreSQL 18 (npm)`. */
  readonly version: string
  readonly dataDir: string
  /** The wished folder, when the data had to go elsewhere because PostgreSQL could not enter it. */
  readonly movedFrom: string | undefined
  readonly pid: number
  stop(): Promise<void>
}

async function clearTheWay(place: Place, wasAbandoned: boolean): Promise<void> {
  const left = findServer(place.pgdata)
  if (left === undefined) return
  if (!wasAbandoned) throw new DataInUse(place.base, left)
  await stopByPid(left)
}

function binariesFor(options: EmbeddedOptions, place: Place): Binaries {
  if (process.platform === 'win32') throw new NoBinaries('Windows is served through DATABASE_URL')

  const atHand = listBinaries(options.projectDir, options.source ?? 'any')
  const ofData = dataMajor(place.pgdata)
  return chooseBinaries(atHand, place.base, ofData ?? options.major, ofData === undefined)
}

function urlsOf(secrets: Secrets, port: number) {
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

  return {
    ownerUrl: url(OWNER, secrets.owner, DATABASE),
    appUrl: url(APP, secrets.app, DATABASE),
    superUrl: url(SUPERUSER, secrets.superuser, 'postgres'),
  }
}

async function startLocked(
  options: EmbeddedOptions,
  place: Place,
  release: () => void,
): Promise<EmbeddedDatabase> {
  const isDurable = options.isDurable ?? true
  const binaries = binariesFor(options, place)
  const bin = prepareBinaries(binaries, place)
  const secrets = readSecrets(place)
  if (!existsSync(place.pgdata)) createCluster(bin, place, secrets, isDurable)

  const server = await startServer(bin, place, isDurable)
  const stop = async () => {
    await server.stop()
    release()
  }
  const urls = urlsOf(secrets, server.port)
  await createRoles(place, urls.superUrl, secrets).catch(async (error: unknown) => {
    await stop()
    throw error
  })

  return {
    ...urls,
    version: `PostgreSQL ${binaries.major} (${binaries.origin})`,
    dataDir: place.base,
    movedFrom: place.movedFrom,
    pid: server.pid,
    stop,
  }
}

/**
 * Runs real PostgreSQL as a supervised child process on the loopback interface; it stops with us, however we end.
 * Throws `DataInUse`, `VersionMismatch`, `NoBinaries` or `StartFailed`, each with a message for people.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const isTemporary = options.isDurable === false
  const place = choosePlace(options.dataDir ?? join(options.projectDir, '.tirek'), isTemporary)
  const lock = takeLock(place.base)

  try {
    await clearTheWay(place, lock.wasAbandoned)
    return await startLocked(options, place, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The fourth line of PostgreSQL's pid file is its port; the last says `ready` when it takes connections. */
function readPort(pgdata: string): number | undefined {
  const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
  return lines.some((line) => line.trim() === 'ready') ? Number(lines[3]) : undefined
}

/**
 * The database that another live process of ours runs on this data, for a command line beside a running server.
 * `stop` leaves it running. Undefined when nobody runs it.
 */
export function findRunning(options: EmbeddedOptions): EmbeddedDatabase | undefined {
  const place = choosePlace(
    options.dataDir ?? join(options.projectDir, '.tirek'),
    options.isDurable === false,
  )
  const pid = findServer(place.pgdata)
  if (pid === undefined || findHolder(place.base) === undefined) return undefined

  const port = readPort(place.pgdata)
  if (port === undefined) return undefined
  const { base: dataDir, movedFrom } = place
  const version = `PostgreSQL ${dataMajor(place.pgdata)} (running)`
  return {
    ...urlsOf(readSecrets(place), port),
    version,
    dataDir,
    movedFrom,
    pid,
    stop: async () => undefined,
  }
}
