import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { testDatabase } from '../../app/src/platform/testing/test-database.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PATIENCE_MS = 60_000

export type ServerOptions = {
  /** A few families, or nothing but registers and law. */
  readonly demo?: 'small' | 'none'
  /** Where the sandbox clock starts: an ISO instant with offset. */
  readonly clock?: string
  /** More environment, for example `TIREK_SANDBOX: '0'`. */
  readonly env?: Readonly<Record<string, string>>
}

export type TestServer = {
  /** For example `http://127.0.0.1:40123`, without a slash at the end. */
  readonly url: string
  /** Everything the server has printed. */
  output(): string
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((ready) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => ready(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** Builds the product when its sources have changed; several test files may ask at once. */
export function buildProduct(): void {
  const built = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], { cwd: ROOT, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The product could not be built:\n${built.stdout}${built.stderr}`)
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await isHealthy(url)) return
    await pause(100)
  }
  throw new Error(`The server did not become healthy at ${url}:\n${output()}`)
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  const keep = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => text
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(impatience)
}

/** Runs the built product as a process of its own, on a free port and a fresh database of its own. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  buildProduct()
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'tirek-server-'))
  const port = await freePort()
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TIREK_DATA: folder,
    TIREK_DEMO: options.demo ?? 'none',
    ...(options.clock ? { TIREK_CLOCK: options.clock } : {}),
    ...options.env,
  }
  const child = spawn(process.execPath, ['--enable-source-maps', 'app/dist/server.mjs'], { cwd: ROOT, env })
  const output = collectOutput(child)
  const stop = async () => {
    await stopChild(child)
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }

  const url = `http://127.0.0.1:${port}`
  await untilHealthy(url, child, output).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, output, stop }
}
