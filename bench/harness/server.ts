import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchDatabase } from './database.ts'

/** The built product in a process of its own, on a database of the benchmark. */
export interface BenchServer {
  readonly url: string
  readonly pid: number
  /** Highest resident memory of the process so far, in megabytes. */
  peakMemory(): number
  close(): Promise<void>
}

const READY = /Tirek is ready: (http:\S+?)\/?\n/
const START_MS = 120_000
/**
 * As `npm start` runs it: on a machine with much memory the heap would otherwise grow before it is cleaned, and on two
 * cores four threads that clean it stand in the way of the database.
 */
const NODE_FLAGS = ['--max-old-space-size=256', '--v8-pool-size=1']
/** A loader of millions holds the numbers that it has given. */
const LOADER_HEAP = '--max-old-space-size=2048'

/** Starts the server as production runs it: one process, the bundle, sandbox mode only for signing in. */
export async function startServer(
  database: BenchDatabase,
  demo: 'none' | 'small' | 'full',
  keptIn?: string,
): Promise<BenchServer> {
  const folder = keptIn ?? mkdtempSync(join(tmpdir(), 'tirek-bench-server-'))
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, new URL('../../app/dist/server.mjs', import.meta.url).pathname],
    {
      env: environment(database, folder, demo),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const url = await whenReady(child)
  const pid = child.pid ?? 0
  return {
    url,
    pid,
    peakMemory: () => peakOf(pid),
    close: () => stop(child, keptIn === undefined ? folder : undefined),
  }
}

function environment(database: BenchDatabase, folder: string, demo: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    DATABASE_URL: database.embedded.appUrl,
    DATABASE_OWNER_URL: database.embedded.ownerUrl,
    TIREK_DATA: folder,
    TIREK_DEMO: demo,
    TIREK_LOG: 'error',
    PORT: '0',
  }
}

/** Loads a demo nation of any size, as `npm run demo` does; the server must be started on the same data folder. */
export async function loadNation(database: BenchDatabase, children: number, folder: string): Promise<void> {
  const cli = new URL('../../app/dist/cli.mjs', import.meta.url).pathname
  const loader = spawn(process.execPath, [LOADER_HEAP, cli, 'demo', '--children', String(children)], {
    env: environment(database, folder, 'none'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => loader.once('exit', resolve))
  if (code !== 0) throw new Error(`the demo nation was not loaded: ${code}`)
}

function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error('the server did not start in time')), START_MS)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (process.env['BENCH_LOG'] === '1') process.stderr.write(chunk)
      const url = READY.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}

async function stop(child: ChildProcess, folder: string | undefined): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
