import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { type Database, openDatabase } from './database.ts'
import { statementNames } from './named-statements.ts'
import { inTransaction, retrying } from './transaction.ts'

let store: TestDatabase
let database: Database
let owner: Client

beforeAll(async () => {
  store = await testDatabase()
  database = openDatabase(store.appUrl, 1)
  owner = new Client({ connectionString: store.superUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.close()
  await store.close()
})

const NOBODY = { scope: 'system', regions: [], parties: [], classes: ['*'] } as const

describe('names of statements', () => {
  it('go to those that come often, one each, and no further than a bound', () => {
    const nameOf = statementNames()
    expect([nameOf('a'), nameOf('a'), nameOf('a')]).toEqual([undefined, undefined, 'tirek_0'])
    expect([nameOf('a'), nameOf('b'), nameOf('b'), nameOf('b')]).toEqual([
      'tirek_0',
      undefined,
      undefined,
      'tirek_1',
    ])
    const many = Array.from({ length: 1_000 }, (_, at) => `select ${at}`)
    const named = [1, 2, 3].flatMap(() => many.map(nameOf)).filter((name) => name !== undefined)
    expect(new Set(named).size).toBe(298)
  })
})

describe('a frequent statement', () => {
  const find = (key: string) =>
    database.kysely.selectFrom('installation').select('key').where('key', '=', key).execute()

  it('is prepared once on its connection and planned for all values', async () => {
    for (let n = 0; n < 12; n++) await find(`key-${n}`)
    const { rows } = await sql<{ custom: number; generic: number }>`
      select custom_plans::int as custom, generic_plans::int as generic
      from pg_prepared_statements where statement like '%installation%'`.execute(database.kysely)
    expect(rows).toEqual([{ custom: 5, generic: 5 }])
  })

  it('goes on after a change of its table', async () => {
    const all = () =>
      retrying(() =>
        inTransaction(database.kysely, NOBODY, async (tx) => ({
          keep: false,
          value: await tx.selectFrom('installation').selectAll().where('key', '=', 'x').execute(),
        })),
      )
    for (let n = 0; n < 8; n++) await all()
    await owner.query('alter table installation add column added_later text')
    expect(await all()).toEqual([])
  })
})

describe('a transaction', () => {
  it('says so when it could not be kept because one of its statements had failed', async () => {
    const swallowing = inTransaction(database.kysely, NOBODY, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      return { keep: true, value: 'kept' }
    })
    await expect(swallowing).rejects.toThrow(/nothing was kept/)
    const after = await inTransaction(database.kysely, NOBODY, async () => ({ keep: true, value: 'kept' }))
    expect(after).toBe('kept')
  })
})
