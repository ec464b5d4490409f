import pg from 'pg'
import { openSystem } from '../../app/src/main/run.ts'
import { readConfig } from '../../app/src/platform/config/config.ts'
import { buildServer } from '../../app/src/platform/http/server.ts'
import type { Case } from './choose-cases.ts'
import type { Recorded, Statement } from './choose-script.ts'
import type { BenchDatabase } from './database.ts'

/** Runs one choice in this process and writes down every statement that its transaction sends. */
export async function recordChoice(database: BenchDatabase, one: Case): Promise<Recorded> {
  const config = readConfig({
    DATABASE_URL: database.embedded.appUrl,
    DATABASE_OWNER_URL: database.embedded.ownerUrl,
    TIREK_DEMO: 'none',
    TIREK_LOG: 'error',
  })
  const assets = { css: '', js: '', font: '' }
  const system = await openSystem(config, { assets, staticFolder: '/tmp' })
  const app = await buildServer(system.parts)
  try {
    const session = await app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/session',
      payload: { person: one.applicantId },
    })
    const statements = await whileRecording(async () => {
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/commands/placement.choose',
        headers: { authorization: `Bearer ${session.json().token}` },
        payload: { requestId: one.requestId, organisationId: one.organisationId },
      })
      if (reply.statusCode !== 200) throw new Error(`the recorded choice was refused: ${reply.body}`)
    })
    return { shown: one, statements }
  } finally {
    await app.close()
    await system.close()
  }
}

interface Query {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** The driver's own `query`, listened to for a while. */
async function whileRecording(work: () => Promise<void>): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  const listening = function (this: pg.Client, ...args: unknown[]): unknown {
    const query = readQuery(args)
    const sent: unknown = Reflect.apply(original, this, args)
    if (query !== undefined) {
      const statement: Statement = { text: query.text, values: query.values ?? [], rows: [] }
      statements.push(statement)
      if (sent instanceof Promise)
        sent.then(
          (result) => statement.rows.push(...(result.rows ?? [])),
          () => undefined,
        )
    }
    return sent
  }
  Reflect.set(pg.Client.prototype, 'query', listening)
  try {
    await work()
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original)
  }
  return statements
}

function readQuery([first, second]: readonly unknown[]): Query | undefined {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] }
  if (typeof first !== 'object' || first === null || !('text' in first) || typeof first.text !== 'string')
    return undefined
  if (Array.isArray(second)) return { text: first.text, values: second }
  return 'values' in first && Array.isArray(first.values)
    ? { text: first.text, values: first.values }
    : { text: first.text }
}
