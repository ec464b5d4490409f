import { existsSync } from 'node:fs'
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
  SUPERUSER,
} from './cluster.ts'
import { DataInUse, NoBinaries } from './errors.ts'
import { findServer, takeLock } from './lock.ts'
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
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`
  const superUrl = url(SUPERUSER, secrets.superuser, 'postgres')
  await createRoles(place, superUrl, secrets).catch(async (error: unknown) => {
    await stop()
    throw error
  })

  return {
    ownerUrl: url(OWNER, secrets.owner, DATABASE),
    appUrl: url(APP, secrets.app, DATABASE),
    superUrl,
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
