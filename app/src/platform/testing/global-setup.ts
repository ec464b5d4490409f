import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type RunningTemplateServer, startTemplateServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked by a worker for the template server; the first question starts it. */
    tirekTestDatabase: string
  }
}

const projectDir = resolve(import.meta.dirname, '../../../..')

function wantedMajor(): number | undefined {
  const wanted = process.env['TIREK_TEST_PG_MAJOR']
  return wanted ? Number(wanted) : undefined
}

async function startServer(): Promise<RunningTemplateServer> {
  const { migrate } = await import('../db/migrate.ts')
  return startTemplateServer(projectDir, wantedMajor(), migrate)
}

function listen(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      ready(address && typeof address === 'object' ? address.port : 0)
    })
  })
}

/**
 * One PostgreSQL for the whole run, started only when the first test asks for a database:
 * a run of pure tests does not pay for it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RunningTemplateServer> | undefined
  const path = `/${randomUUID()}`

  const answers = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end()
      return
    }
    started ??= startServer()
    started.then(
      ({ superUrl, ownerUrl, appUrl, template }) =>
        response.end(JSON.stringify({ superUrl, ownerUrl, appUrl, template })),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    )
  })
  const port = await listen(answers)
  project.provide('tirekTestDatabase', `http://127.0.0.1:${port}${path}`)

  return async () => {
    answers.close()
    answers.closeAllConnections()
    await started?.then(
      (server) => server.stop(),
      () => undefined,
    )
  }
}
