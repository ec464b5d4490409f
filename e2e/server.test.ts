import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from './support/server.ts'

describe('the built product', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({ demo: 'none' })
  })

  afterAll(async () => {
    await server?.stop()
  })

  it('answers at /health and prints its address', async () => {
    const answer = await fetch(`${server.url}/health`)
    expect(answer.status).toBe(200)
    expect(server.output()).toContain(server.url)
  })
})
