import { localDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { deskFigures } from './desk.ts'

const department = { scope: 'territory', regions: ['610000000'], parties: [], classes: ['*'] } as const

describe('the figures of a desk', () => {
  let database: TestDatabase
  let app: Database

  beforeAll(async () => {
    database = await testDatabase()
    app = openDatabase(database.appUrl, 1)
  })

  afterAll(async () => {
    await app.close()
    await database.close()
  })

  it('are counted by indexes under row-level security, never over all requests, look-ups or terms', async () => {
    const today = localDate('2024-01-10')
    const day = { reader: 'ed-specialist', today, soon: today, breachesFrom: new Date() } as const
    const plan = await inTransaction(app.kysely, department, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${deskFigures(day)}`.execute(tx)
      return { keep: false, value: rows.map((row) => row['QUERY PLAN']).join('\n') }
    })
    expect(plan).toContain('placement_request_by_state')
    expect(plan).toContain('deadline_by_subject')
    expect(plan).not.toContain('Seq Scan on placement')
    expect(plan).not.toContain('Seq Scan on deadline')
  })
})
