import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '#platform/http/server.ts'
import { startTestSystem, type TestSystem } from '../testing/test-system.ts'
import { CANARIES } from './canaries.fixture.ts'
import { ROUTES } from './routes.ts'

let system: TestSystem
let app: TestSystem['app']

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  const broken = {
    path: '/broken',
    roles: 'public' as const,
    render: () => Promise.reject(new Error(`${CANARIES.childFamily} ${CANARIES.childIin}`)),
  }
  app = await buildServer({ ...system.parts, pages: [...system.parts.pages, broken] })
})
afterAll(async () => {
  await app?.close()
  await system?.close()
})

type Answer = Awaited<ReturnType<typeof app.inject>>

let asked = 0

function ask(method: 'GET' | 'POST', url: string, token?: string): Promise<Answer> {
  asked += 1
  const cookies = token === undefined ? {} : { tirek_session: token }
  const headers = { 'sec-fetch-site': 'same-origin' }
  return app.inject({ method, url, cookies, headers, remoteAddress: `10.1.${asked >> 8}.${asked & 255}` })
}

function missing(url: string, { headers, body, statusCode }: Answer): readonly string[] {
  const policy = String(headers['content-security-policy'])
  const wanted: Readonly<Record<string, boolean>> = {
    'default-src': policy.includes("default-src 'none'"),
    'script-src': !/script-src (?!'self'(;|$))/.test(policy),
    'frame-ancestors': policy.includes("frame-ancestors 'none'"),
    'form-action': /form-action '(self|none)'/.test(policy),
    nosniff: headers['x-content-type-options'] === 'nosniff',
    referrer: headers['referrer-policy'] === 'same-origin',
    'no-store': headers['cache-control'] === 'no-store',
    'no script inside': !/<script(?![^>]*\ssrc=)|\son[a-z]+="|javascript:/i.test(body),
  }
  const absent = Object.entries(wanted).filter(([, is]) => !is)
  return absent.map(([name]) => `${url} (${statusCode}): ${name}`)
}

function addressOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '01900000-0000-7000-8000-00000000dead')
}

const OTHERS: readonly (readonly ['GET' | 'POST', string])[] = [
  ['GET', '/'],
  ['GET', '/health'],
  ['GET', '/metrics'],
  ['GET', '/kk/no-such-page'],
  ['GET', '/kk/broken'],
  ['GET', '/%E0%A4%A'],
  ['GET', '/api/openapi.json'],
  ['GET', '/api/v1/queries/network.norms'],
  ['GET', '/api/v1/queries/registry.child'],
  ['GET', '/api/v1/queries/no.such'],
  ['POST', '/api/v1/commands/registry.register-child'],
  ['POST', '/api/v1/commands/no.such'],
]

describe('security headers', () => {
  it('LAW-X-1 stand on every page, form, file, answer of the API, redirect and error, for a visitor and for staff', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
    const holes: string[] = []
    const routes = ROUTES.map(
      ({ kind, path }) => [kind === 'form' ? 'POST' : 'GET', `/kk${addressOf(path)}`] as const,
    )
    for (const [method, url] of [...OTHERS, ...routes])
      for (const token of [undefined, nurse.token]) holes.push(...missing(url, await ask(method, url, token)))
    expect(holes).toEqual([])
  }, 60_000)

  it('LAW-X-1 show of an unexpected error its number and nothing else', async () => {
    const answer = await ask('GET', '/kk/broken')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain(CANARIES.childFamily)
    expect(answer.body).not.toContain(CANARIES.childIin)
  })
})
