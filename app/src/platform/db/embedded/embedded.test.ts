import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { listBinaries, prepareBinaries } from './binaries.ts'
import { type EmbeddedDatabase, findRunning, startEmbedded } from './embedded.ts'
import { isAlive } from './lock.ts'
import { choosePlace, mayAccess } from './place.ts'

const projectDir = resolve(import.meta.dirname, '../../../../..')
const fixture = fileURLToPath(new URL('./run-embedded.fixture.ts', import.meta.url))

// One data folder for all tests: to make it takes longer than everything else here.
let folder = ''
let dataDir = ''
let running: EmbeddedDatabase | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tirek-embedded-'))
  // As root, the user that PostgreSQL runs as must be able to pass through.
  chmodSync(folder, 0o711)
  dataDir = join(folder, 'data')
})

afterEach(async () => {
  await running?.stop()
  running = undefined
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  running = await startEmbedded({ projectDir, dataDir, source: 'npm', isDurable: false })
  return running
}

/** Changes a file of the stopped server for one test. */
async function withFile(name: string, text: string, work: () => Promise<void>): Promise<void> {
  const file = join(dataDir, 'pgdata', name)
  const before = readFileSync(file)
  writeFileSync(file, text)
  try {
    await work()
  } finally {
    writeFileSync(file, before)
  }
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

function inAnotherProcess(ending = 'wait'): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', fixture, projectDir, dataDir, ending], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const said = (stream: NodeJS.ReadableStream | null) =>
  new Promise<string>((resolveText) => stream?.once('data', (chunk: Buffer) => resolveText(chunk.toString())))

const gone = (child: ChildProcess) => new Promise<void>((done) => child.once('exit', () => done()))

async function untilDead(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 500 && isAlive(pid); tries += 1) {
    await new Promise((done) => setTimeout(done, 10))
  }
  return !isAlive(pid)
}

describe('the embedded database', () => {
  it('starts with two unprivileged roles, checksums, UTF-8 and passwords that only we may read', async () => {
    const database = await start()

    const roles = await ask<Record<string, unknown>>(
      database.appUrl,
      `select rolname, rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb
         from pg_roles where rolname like 'tirek%' order by rolname`,
    )
    const [settings] = await ask<Record<string, string>>(
      database.ownerUrl,
      `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
              current_setting('password_encryption') as passwords, datcollate, datctype, datdba::regrole::text as owner
         from pg_database where datname = current_database()`,
    )

    const powerless = {
      rolsuper: false,
      rolbypassrls: false,
      rolinherit: false,
      rolcreaterole: false,
      rolcreatedb: false,
    }
    expect(roles).toEqual([
      { rolname: 'tirek_app', ...powerless },
      { rolname: 'tirek_owner', ...powerless, rolinherit: true },
    ])
    expect(settings).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      passwords: 'scram-sha-256',
      datcollate: 'C',
      datctype: 'C.UTF-8',
      owner: 'tirek_owner',
    })
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('refuses the schema of the owner to the role of the application', async () => {
    const database = await start()
    await expect(ask(database.appUrl, 'create table intruder (id int)')).rejects.toThrow(/permission denied/)
    await expect(ask(database.appUrl, 'create database intruder')).rejects.toThrow(/permission denied/)
  })

  it('keeps the data, the passwords and the roles over a restart', async () => {
    const first = await start()
    await ask(first.ownerUrl, "create table kept (word text); insert into kept values ('тірек')")
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)

    const second = await start()
    expect(await ask(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'тірек' }])
  })

  it('refuses a second start on the same data with a message that names the process', async () => {
    await start()
    const second = startEmbedded({ projectDir, dataDir, source: 'npm', isDurable: false })
    await expect(second).rejects.toMatchObject({ name: 'DataInUse', pid: process.pid })
  })

  it('is found by a command line beside the process that runs it, and left running', async () => {
    expect(findRunning({ projectDir, dataDir, isDurable: false })).toBeUndefined()
    const database = await start()

    const found = findRunning({ projectDir, dataDir, isDurable: false })
    await found?.stop()
    expect(found?.pid).toBe(database.pid)
    expect(await ask(found?.appUrl ?? '', 'select current_user')).toEqual([{ current_user: 'tirek_app' }])
  })

  it('refuses data that another process works on', async () => {
    const other = inAnotherProcess()
    await said(other.stdout)

    await expect(start()).rejects.toMatchObject({ name: 'DataInUse', pid: other.pid })
    other.kill('SIGKILL')
    await gone(other)
  })

  it('leaves no server behind when its process exits without stopping it', async () => {
    const other = inAnotherProcess('exit')
    const pid = Number(await said(other.stdout))
    expect(await untilDead(pid)).toBe(true)
  })

  it('leaves no server behind when its process is killed, and starts again on the abandoned lock', async () => {
    const other = inAnotherProcess()
    const pid = Number(await said(other.stdout))
    other.kill('SIGKILL')
    await gone(other)
    expect(await untilDead(pid)).toBe(true)
    expect(existsSync(join(dataDir, 'lock'))).toBe(true)

    const database = await start()
    expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('stops the server that a killed process left behind before it starts its own', async () => {
    const other = inAnotherProcess()
    const pid = Number(await said(other.stdout))
    other.kill('SIGKILL')
    await gone(other)

    const database = await start()
    expect(isAlive(pid)).toBe(false)
    expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('says which versions are at hand when the data belongs to another', async () => {
    await withFile('PG_VERSION', '12\n', async () => {
      await expect(start()).rejects.toMatchObject({ name: 'VersionMismatch' })
      await expect(start()).rejects.toThrow(/PostgreSQL 12, but the versions at hand are: .*18/)
    })
  })

  it('shows the log of PostgreSQL when it cannot start', async () => {
    await withFile('postgresql.conf', 'no_such_setting = 1\n', async () => {
      await expect(start()).rejects.toThrow(/stopped while starting:[\s\S]*no_such_setting/)
    })
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  })

  it('makes the data folder anew after an interrupted first start', async () => {
    const secrets = readFileSync(join(dataDir, 'secrets.json'))
    rmSync(join(dataDir, 'pgdata'), { recursive: true })
    rmSync(join(dataDir, 'roles-made'))

    const database = await start()
    expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readFileSync(join(dataDir, 'secrets.json'))).toEqual(secrets)
  })

  it.runIf(process.getuid?.() === 0)(
    'moves the data of a private folder to one that its user can enter',
    () => {
      const closed = join(folder, 'closed')
      mkdirSync(closed, { mode: 0o700 })
      const place = choosePlace(join(closed, 'data'), true)
      rmSync(place.base, { recursive: true })

      expect(place.movedFrom).toBe(join(closed, 'data'))
      expect(place.base).toMatch(/tirek-[0-9a-f]{12}$/)
      expect(choosePlace(join(closed, 'data'), true).base).toBe(place.base)
      rmSync(place.base, { recursive: true })
    },
  )

  it('copies the binaries beside the data when they lie in a private folder', async () => {
    const place = choosePlace(join(folder, 'other'), true)
    const [found] = listBinaries(projectDir, 'npm')
    const hidden = join(folder, 'hidden', 'package', 'native')
    cpSync(found?.root ?? '', hidden, {
      recursive: true,
      filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
    })
    // Root cannot be locked out, but the user it drops to can; an ordinary user cannot write the links.
    chmodSync(hidden, 0o700)
    chmodSync(join(hidden, 'lib'), 0o500)

    const bin = prepareBinaries({ origin: 'npm', major: 18, root: hidden }, place)
    chmodSync(join(hidden, 'lib'), 0o700)

    expect(bin).toBe(join(place.base, 'postgresql-18', 'native', 'bin'))
    expect(mayAccess('-x', join(bin, 'postgres'), place.runAs)).toBe(true)
  })

  it('starts again much faster than it takes to make the data', async () => {
    const before = performance.now()
    await start()
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
