import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CHILD_ENV } from './cluster.ts'
import { StartFailed } from './errors.ts'
import { isAlive } from './lock.ts'
import type { Place } from './place.ts'

export type Server = { readonly port: number; readonly pid: number; stop(): Promise<void> }

const READY = 'ready to accept connections'
const PORT_TAKEN = 'could not bind'
const FAST_SHUTDOWN = 'SIGINT'
const PATIENCE_MS = 20_000

const DURABLE = ['fsync=on', 'wal_level=minimal', 'max_wal_senders=0']
const FAST_AND_LOOSE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

function settings(port: number, isDurable: boolean): string[] {
  const all = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=128MB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(isDurable ? DURABLE : FAST_AND_LOOSE),
  ]
  return all.flatMap((setting) => ['-c', setting])
}

/** Resolves when the server is ready; otherwise rejects with what it said. */
function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const listen = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000)
      if (log.includes(READY)) resolve()
    }
    child.stderr?.on('data', listen)
    child.once('error', (error) => reject(new StartFailed('PostgreSQL could not be run:', error.message)))
    child.once('exit', () => reject(new StartFailed('PostgreSQL stopped while starting:', log)))
  })
}

/**
 * A shell that waits for our death and then asks PostgreSQL to stop: our end of its pipe closes however we die,
 * also by kill -9. Without a shell nothing is lost: the next start stops what was left behind.
 */
function watchOver(pid: number, place: Place): ChildProcess {
  const script = 'read -r _; kill -s INT "$0"'
  const watcher = spawn('/bin/sh', ['-c', script, String(pid)], {
    ...place.runAs,
    cwd: '/',
    env: CHILD_ENV,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => undefined)
  watcher.unref()
  const { stdin } = watcher
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
  return watcher
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what was asked.
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function untilGone(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 10) {
    if (!isAlive(pid)) return true
    await pause(10)
  }
  return !isAlive(pid)
}

/** Stops a server that a dead process of ours left behind: first politely, then at once. */
export async function stopByPid(pid: number): Promise<void> {
  signal(pid, FAST_SHUTDOWN)
  if (await untilGone(pid, PATIENCE_MS)) return
  signal(pid, 'SIGQUIT')
  if (!(await untilGone(pid, PATIENCE_MS))) {
    throw new StartFailed(`PostgreSQL (process ${pid}), left by an earlier run, does not stop.`, '')
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(FAST_SHUTDOWN)
  const impatience = setTimeout(() => child.kill('SIGQUIT'), PATIENCE_MS)
  await gone
  clearTimeout(impatience)
}

/** Ends the watcher and waits for it, so that not even a finished process is left. */
async function dismiss(watcher: ChildProcess): Promise<void> {
  if (watcher.pid === undefined || watcher.exitCode !== null || watcher.signalCode !== null) return
  watcher.ref()
  const gone = new Promise<void>((resolve) => watcher.once('exit', () => resolve()))
  watcher.kill('SIGKILL')
  await gone
}

async function startOn(port: number, bin: string, place: Place, isDurable: boolean): Promise<Server> {
  const child = spawn(join(bin, 'postgres'), ['-D', place.pgdata, ...settings(port, isDurable)], {
    ...place.runAs,
    cwd: '/',
    env: CHILD_ENV,
    // Its own session: Ctrl-C in the terminal reaches us first, and we stop it after our last request.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilReady(child)

  const pid = child.pid ?? 0
  const watcher = watchOver(pid, place)
  const onExit = () => signal(pid, FAST_SHUTDOWN)
  process.once('exit', onExit)

  const stop = async () => {
    await stopChild(child)
    process.off('exit', onExit)
    await dismiss(watcher)
  }
  return { port, pid, stop }
}

/** Starts PostgreSQL on a free port of the loopback interface and waits until it takes connections. */
export async function startServer(bin: string, place: Place, isDurable: boolean): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(await freePort(), bin, place, isDurable)
    } catch (error) {
      // Somebody took the free port in the meantime.
      const isPortTaken = error instanceof Error && error.message.includes(PORT_TAKEN)
      if (!isPortTaken || attempt === 5) throw error
    }
  }
}
