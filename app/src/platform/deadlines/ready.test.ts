import { REGIONS } from '@tirek/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

const everywhere = {
  scope: 'system',
  regions: REGIONS.map((region) => region.kato),
  parties: [],
  classes: ['*'],
} as const

describe('the deadlines whose time has come', () => {
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

  it('are found by the index under row-level security, not by reading every open deadline', async () => {
    const plan = await inTransaction(app.kysely, everywhere, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select * from deadline where state = 'open' and ready_at <= now()
        order by ready_at, id limit 1 for update skip locked`.execute(tx)
      return { keep: false, value: rows.map((row) => row['QUERY PLAN']).join('\n') }
    })
    expect(plan).toContain('deadline_ready')
    expect(plan).toMatch(/Index Cond: \(ready_at <= /)
  })
})
