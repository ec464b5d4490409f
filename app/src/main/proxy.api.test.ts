import { tmpdir } from 'node:os'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config/config.ts'
import { buildServer } from '#platform/http/server.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { openSystem, type System } from './run.ts'
import { keyFiles } from './testing/key-files.ts'

const BUILT = { assets: { css: '', js: '', font: '' }, staticFolder: tmpdir() }
const PROXY = '10.1.2.3'
const STRANGER = '203.0.113.9'
const TOKEN = 'a-token-of-the-watchers'
const SECURE = { 'x-forwarded-proto': 'https', 'x-forwarded-for': STRANGER }

let database: TestDatabase
const opened: { app: FastifyInstance; system: System }[] = []

async function serve(env: Record<string, string>): Promise<FastifyInstance> {
  const system = await openSystem(
    readConfig({
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      TIREK_DEMO: 'none',
      TIREK_LOG: 'silent',
      ...env,
    }),
    BUILT,
  )
  const app = await buildServer(system.parts)
  opened.push({ app, system })
  return app
}

const modes = (how: InjectOptions): InjectOptions => ({
  method: 'POST',
  url: '/kk/modes',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...how.headers },
  payload: 'size=l',
  ...(how.remoteAddress === undefined ? {} : { remoteAddress: how.remoteAddress }),
})

let sandbox: FastifyInstance
let behindProxy: FastifyInstance
let production: FastifyInstance

beforeAll(async () => {
  database = await testDatabase()
  sandbox = await serve({})
  behindProxy = await serve({ TIREK_TRUST_PROXY: '10.1.0.0/16', TIREK_METRICS_TOKEN: TOKEN })
  production = await serve({
    TIREK_SANDBOX: '0',
    TIREK_SECRET: 'a-secret-of-the-installation',
    ...keyFiles(),
  })
})
afterAll(async () => {
  for (const { app, system } of opened) {
    await app.close()
    await system.close()
  }
  await database.close()
})

async function areSecure(app: FastifyInstance, how: InjectOptions = {}): Promise<boolean> {
  const { cookies } = await app.inject(modes(how))
  expect(cookies).toHaveLength(3)
  return cookies.every((cookie) => cookie.secure === true)
}

describe('cookies', () => {
  it('are Secure when a trusted proxy says that the client came by TLS, and not on anybody else’s word', async () => {
    expect(await areSecure(behindProxy, { remoteAddress: PROXY, headers: SECURE })).toBe(true)
    expect(await areSecure(behindProxy, { remoteAddress: STRANGER, headers: SECURE })).toBe(false)
    expect(await areSecure(sandbox, { remoteAddress: PROXY, headers: SECURE })).toBe(false)
    expect(await areSecure(behindProxy, { remoteAddress: PROXY })).toBe(false)
  })

  it('are Secure in production always, and the browser is told to stay with TLS', async () => {
    expect(await areSecure(production)).toBe(true)
    const page = await production.inject('/kk')
    expect(page.headers['strict-transport-security']).toMatch(/^max-age=31536000/)
    expect((await sandbox.inject('/kk')).headers['strict-transport-security']).toBeUndefined()
  })

  it('of the session are Secure, HttpOnly and SameSite', async () => {
    const made = await sandbox.inject({
      method: 'POST',
      url: '/api/v1/sandbox/session',
      payload: { role: 'administrator' },
    })
    const { accountId } = made.json<{ accountId: string }>()
    const signedIn = await behindProxy.inject({
      method: 'POST',
      url: '/kk/sign-in',
      remoteAddress: '10.1.2.3',
      headers: {
        host: 'localhost',
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '127.0.0.1',
      },
      payload: `person=${accountId}`,
    })
    expect(signedIn.headers['cache-control']).toBe('no-store')
    const [cookie] = signedIn.cookies
    expect(cookie).toMatchObject({ name: 'tirek_session', secure: true, httpOnly: true, sameSite: 'Lax' })
  })
})

describe('the sandbox behind a proxy', () => {
  it('counts the proxies by number where they have no fixed address', async () => {
    const one = await serve({ TIREK_TRUST_PROXY: '1' })
    const from = (addresses: string) => ({
      url: '/api/v1/sandbox/people',
      remoteAddress: PROXY,
      headers: { host: 'localhost', 'x-forwarded-for': addresses },
    })
    expect((await one.inject(from(`127.0.0.1, ${STRANGER}`))).statusCode).toBe(403)
    expect((await one.inject(from('127.0.0.1'))).statusCode).toBe(200)
  })

  it('is closed to the clients of the proxy, named or not', async () => {
    const people = (headers: Record<string, string>, remoteAddress = '127.0.0.1') => ({
      url: '/api/v1/sandbox/people',
      remoteAddress,
      headers: { host: 'localhost', ...headers },
    })
    expect((await sandbox.inject(people({}))).statusCode).toBe(200)
    expect((await sandbox.inject(people({ 'x-forwarded-for': STRANGER }))).statusCode).toBe(403)
    expect((await behindProxy.inject(people(SECURE, PROXY))).statusCode).toBe(403)
    // A client that writes the header itself stands behind the address that the proxy adds.
    const lying = { 'x-forwarded-for': `127.0.0.1, ${STRANGER}` }
    expect((await behindProxy.inject(people(lying, PROXY))).statusCode).toBe(403)
  })
})

describe('what watches the server', () => {
  it('shows its metrics to this machine alone when there is no token', async () => {
    expect((await sandbox.inject('/metrics')).body).toContain('process_cpu_seconds_total')
    const elsewhere = [
      { remoteAddress: STRANGER },
      { headers: { 'x-forwarded-for': STRANGER } },
      { headers: { host: 'evil.example' } },
    ]
    for (const how of elsewhere) {
      const closed = await sandbox.inject({ url: '/metrics', ...how })
      expect([closed.statusCode, closed.body.includes('process_cpu')]).toEqual([404, false])
    }
  })

  it('shows them from anywhere to the bearer of the token, and to nobody else', async () => {
    const ask = (authorization?: string) =>
      behindProxy.inject({
        url: '/metrics',
        remoteAddress: STRANGER,
        headers: authorization === undefined ? {} : { authorization },
      })
    expect((await ask(`Bearer ${TOKEN}`)).body).toContain('process_cpu_seconds_total')
    for (const wrong of [undefined, 'Bearer wrong', `Basic ${TOKEN}`]) {
      const refused = await ask(wrong)
      expect([refused.statusCode, refused.body]).toEqual([401, ''])
    }
    expect((await behindProxy.inject('/metrics')).statusCode).toBe(401)
  })

  it('says of the health only whether it can work', async () => {
    const well = await production.inject({ url: '/health', remoteAddress: STRANGER })
    expect([well.statusCode, well.json()]).toEqual([200, { status: 'ok' }])
    const lost = opened.find(({ app }) => app === production)
    await lost?.system.parts.kysely.destroy()
    const ill = await production.inject('/health')
    expect([ill.statusCode, ill.json()]).toEqual([503, { status: 'unavailable' }])
  })
})

describe('answers that are somebody’s own', () => {
  it('are not stored, redirects and refusals included', async () => {
    const asked: InjectOptions[] = [
      { url: '/' },
      { url: '/kk' },
      { url: '/ru/home' },
      { url: '/kk/no-such-page' },
      { url: '/health' },
      modes({}),
      { method: 'POST', url: '/kk/sign-in' },
      { method: 'POST', url: '/kk/sign-out' },
      { method: 'POST', url: '/kk/sandbox' },
      { method: 'POST', url: '/api/v1/commands/registry.nothing', payload: {} },
      { method: 'POST', url: '/api/v1/commands/registry.record-iin', payload: {} },
    ]
    for (const one of asked) {
      const { headers } = await sandbox.inject(one)
      expect([one.url, headers['cache-control']]).toEqual([one.url, 'no-store'])
    }
  })
})
