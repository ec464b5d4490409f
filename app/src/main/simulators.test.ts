import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ENTRY = join(import.meta.dirname, 'simulators.ts')

/** A port with free ones behind it, most likely. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

interface Running {
  readonly child: ChildProcess
  readonly said: string
}

/** Starts them once; undefined when somebody else was quicker to one of the ports. */
async function tryStart(): Promise<Running | undefined> {
  const env = { ...process.env, PORT: String(await freePort()), TIREK_SIMULATED_PEOPLE: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], { env })
  let said = ''
  const fault = await new Promise<string | undefined>((resolve) => {
    child.stderr.on('data', (piece) => resolve(String(piece)))
    child.stdout.on('data', (piece) => {
      said += String(piece)
      if (said.includes('stop:')) resolve(undefined)
    })
  })
  if (fault === undefined) return { child, said }
  child.kill('SIGTERM')
  if (fault.includes('EADDRINUSE')) return undefined
  throw new Error(fault)
}

async function start(): Promise<Running> {
  for (let tries = 0; tries < 5; tries += 1) {
    const running = await tryStart()
    if (running !== undefined) return running
  }
  throw new Error('no ports in a row were free')
}

it('the simulators run alone, say where they listen, and take a fault at their own door', async () => {
  const { child, said } = await start()
  try {
    expect(said).toMatch(/TIREK_GATEWAY_ASYNC_URL=http:\/\/127\.0\.0\.1:\d+\/bip-async\//)
    expect(said).toMatch(/TIREK_SMS_URL=smpp:\/\/tirek:tirek@127\.0\.0\.1:\d+/)
    const door = /http:\/\/127\.0\.0\.1:\d+\/control/.exec(said)?.[0] ?? ''
    const set = await fetch(door, { method: 'POST', body: '{"channel":"court","fault":"slow"}' })
    expect(set.status).toBe(200)
    const { channels } = (await (await fetch(door)).json()) as { channels: object[] }
    expect(channels).toContainEqual(expect.objectContaining({ channel: 'court', fault: 'slow' }))
  } finally {
    child.kill('SIGTERM')
  }
}, 60_000)
