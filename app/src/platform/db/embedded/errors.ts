/** Another live process works on the same data folder. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse'
  readonly dataDir: string
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(
      `The data in ${dataDir} is already in use by process ${pid}. ` +
        'Stop that one first, or choose another folder with TIREK_DATA.',
    )
    this.dataDir = dataDir
    this.pid = pid
  }
}

/** The data folder was made by another major version of PostgreSQL than any that is at hand. */
export class VersionMismatch extends Error {
  override readonly name = 'VersionMismatch'

  constructor(dataDir: string, dataMajor: number, atHand: readonly number[]) {
    const found = atHand.length > 0 ? atHand.join(', ') : 'none'
    super(
      `The data in ${dataDir} belongs to PostgreSQL ${dataMajor}, but the versions at hand are: ${found}. ` +
        `Install PostgreSQL ${dataMajor}, or choose an empty folder with TIREK_DATA.`,
    )
  }
}

/** No PostgreSQL binaries for this machine. */
export class NoBinaries extends Error {
  override readonly name = 'NoBinaries'

  constructor(detail: string) {
    super(
      `No PostgreSQL binaries were found (${detail}). ` +
        'Install PostgreSQL 15 or newer, or give the address of a running server in DATABASE_URL.',
    )
  }
}

/** PostgreSQL, or the making of its data folder, failed; the message ends with its own log. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed'

  constructor(what: string, log: string) {
    super(`${what}\n${log.trim().slice(-2000)}`)
  }
}
