import { tmpdir } from 'node:os'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Clock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import type { Fault } from '#platform/gateways/simulator/faults.ts'
import type { Simulators } from '#platform/gateways/simulator/server.ts'
import type { ServerParts } from '#platform/http/parts.ts'
import { buildServer } from '#platform/http/server.ts'
import type { MailSimulator } from '#platform/mail/simulator.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { openSystem } from '../run.ts'

type Json = Record<string, unknown>

/** An answer of the API: status and parsed body. */
export interface Answer<T = Json> {
  readonly status: number
  readonly body: T
}

/** Someone signed in to a test system. */
export interface Person {
  readonly token: string
  readonly accountId: string
  readonly personId: string | null
  readonly organisationId: string | null
  command<T = Json>(name: string, input: unknown, headers?: Record<string, string>): Promise<Answer<T>>
  query<T = Json>(name: string, input?: unknown): Promise<Answer<T>>
  /** Runs a command that must succeed; throws with the refusal otherwise. */
  done<T = Json>(name: string, input: unknown): Promise<T>
  /** Runs a query that must succeed. */
  shown<T = Json>(name: string, input?: unknown): Promise<T>
  page(path: string): Promise<LightMyRequestResponse>
  post(path: string, fields: Record<string, string | readonly string[]>): Promise<LightMyRequestResponse>
}

/** The whole product on a database of its own, spoken to through HTTP. */
export interface TestSystem {
  readonly app: FastifyInstance
  readonly parts: ServerParts
  readonly simulator: Simulators
  readonly mailbox: MailSimulator
  readonly superUrl: string
  signIn(wish: {
    person?: string
    role?: string
    organisation?: string
    region?: string
    specialty?: string
    name?: string
  }): Promise<Person>
  setClock(now: string): Promise<Answer>
  setFault(channel: Parameters<Simulators['setFault']>[0], fault: Fault): void
  close(): Promise<void>
}

function body(response: LightMyRequestResponse): Json {
  return response.body === '' ? {} : JSON.parse(response.body)
}

function form(fields: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(pairs).toString()
}

function personOf(app: FastifyInstance, session: Json): Person {
  const token = String(session['token'])
  const authorization = `Bearer ${token}`
  const command: Person['command'] = async (name, input, headers = {}) => {
    const payload = JSON.stringify(input)
    const all = { authorization, 'content-type': 'application/json', 'accept-language': 'en', ...headers }
    const response = await app.inject({
      method: 'POST',
      url: `/api/v1/commands/${name}`,
      headers: all,
      payload,
    })
    return { status: response.statusCode, body: body(response) } as never
  }
  const query: Person['query'] = async (name, input = {}) => {
    const url = `/api/v1/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
    const response = await app.inject({
      method: 'GET',
      url,
      headers: { authorization, 'accept-language': 'en' },
    })
    return { status: response.statusCode, body: body(response) } as never
  }
  const must = <T>(name: string, answer: Answer<T>): T => {
    if (answer.status === 200) return answer.body
    throw new Error(`${name} was refused: ${JSON.stringify(answer.body)}`)
  }
  return {
    token,
    accountId: String(session['accountId']),
    personId: session['personId'] as string | null,
    organisationId: session['organisationId'] as string | null,
    command,
    query,
    done: async (name, input) => must(name, await command(name, input)),
    shown: async (name, input) => must(name, await query(name, input)),
    page: (path) => app.inject({ method: 'GET', url: path, cookies: { tirek_session: token } }),
    post: (path, fields) =>
      app.inject({
        method: 'POST',
        url: path,
        cookies: { tirek_session: token },
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: form(fields),
      }),
  }
}

/**
 * Starts the product on a fresh database with registers and law but no people. `clock` is the first instant of the
 * sandbox clock, for example '2023-12-14T09:00:00+06:00'; `realClock` is what sessions and proofs go by; `settings` are more
 * variables of the environment. Call `close` in `afterAll`.
 */
export async function startTestSystem(
  clock?: string,
  realClock?: Clock,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestSystem> {
  const database = await testDatabase()
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TIREK_SANDBOX: '1',
    TIREK_DEMO: 'none',
    TIREK_LOG: 'error',
    ...(clock === undefined ? {} : { TIREK_CLOCK: clock }),
    ...settings,
  })
  const assets = { css: '/static/app.css', js: '/static/app.js', font: '/static/font.woff2' }
  const system = await openSystem(config, { assets, staticFolder: tmpdir() }, false, realClock)
  const { simulators } = system
  if (simulators === undefined) throw new Error('the test system runs in sandbox mode')
  const app = await buildServer(system.parts)

  const post = async (url: string, payload: Json): Promise<Answer> => {
    const response = await app.inject({ method: 'POST', url, payload })
    return { status: response.statusCode, body: body(response) }
  }
  return {
    app,
    parts: system.parts,
    simulator: simulators,
    mailbox: simulators.mailbox,
    superUrl: database.superUrl,
    signIn: async (wish) => {
      const session = await post('/api/v1/sandbox/session', wish)
      if (session.status !== 200) throw new Error(`sign-in was refused: ${JSON.stringify(session.body)}`)
      return personOf(app, session.body)
    },
    setClock: (now) => post('/api/v1/sandbox/clock', { now }),
    setFault: (channel, fault) => simulators.setFault(channel, fault),
    close: async () => {
      await app.close()
      await system.close()
      await database.close()
    },
  }
}
