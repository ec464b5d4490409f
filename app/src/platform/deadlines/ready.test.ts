import { REGIONS } from '@tirek/kernel'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase, type Tx } from '#platform/db/database.ts'
import { type Claims, inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

const everywhere: Claims = {
  scope: 'system',
  regions: REGIONS.map((region) => region.kato),
  parties: [],
  classes: ['*'],
}
const LATER = 30_000
/** Blocks of a tree of any height and of a few rows; the keys of the rows below alone fill hundreds. */
const MOST_BLOCKS = 60

describe('the deadlines whose time has come', () => {
  let database: TestDatabase
  let app: Database

  beforeAll(async () => {
    database = await testDatabase()
    app = openDatabase(database.appUrl, 2)
    await fill(database.superUrl)
  })

  afterAll(async () => {
    await app.close()
    await database.close()
  })

  const under = <T>(claims: Claims, work: (tx: Tx) => Promise<T>) =>
    inTransaction(app.kysely, claims, async (tx) => ({ keep: false, value: await work(tx) }))

  it('are found without reading the deadlines of the country, whatever the planner takes the wall of rows for', async () => {
    const blocks = await under(everywhere, async (tx) => {
      await sql`select * from deadline_next(now())`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain (analyze, buffers) select * from deadline_next(now())`.execute(tx)
      const buffers = /Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(
        rows.map((row) => row['QUERY PLAN']).join('\n'),
      )
      return Number(buffers?.[1]) + Number(buffers?.[2] ?? 0)
    })
    expect(blocks).toBeGreaterThan(0)
    expect(blocks).toBeLessThan(MOST_BLOCKS)
  })

  it('go to one worker each, the earliest first', async () => {
    await under(everywhere, async (one) => {
      const first = await next(one)
      await under(everywhere, async (other) => expect(await next(other)).not.toEqual(first))
      expect(first?.kind).toBe('test.first')
    })
  })

  it('are nobody’s but the system’s', async () => {
    await expect(under({ ...everywhere, scope: 'territory' }, next)).rejects.toThrow(/only the system/)
  })
})

async function next(tx: Tx): Promise<{ readonly kind: string } | undefined> {
  return (await sql<{ kind: string }>`select kind, id from deadline_next(now())`.execute(tx)).rows[0]
}

async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const add = `insert into deadline
    (region, id, person_id, kind, subject_kind, subject_id, starts_on, due_on, fires_at, cite, owner_role)
    select $1, gen_random_uuid(), gen_random_uuid(), $2, 'request', gen_random_uuid(), current_date, current_date,
      now() + $3::interval, '[]', 'ed-head' from generate_series(1, $4)`
  await client.query(add, ['750000000', 'test.first', '-2 hours', 1])
  await client.query(add, ['610000000', 'test.second', '-1 hour', 1])
  await client.query(add, ['710000000', 'test.later', '30 days', LATER])
  await client.query('vacuum analyze deadline')
  await client.end()
}
