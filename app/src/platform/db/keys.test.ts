import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

describe('the keys of the tables', () => {
  let database: TestDatabase
  let client: pg.Client

  beforeAll(async () => {
    database = await testDatabase()
    client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await database.close()
  })

  it('begin with the id, so that the region of a row policy is never taken for a search', async () => {
    const { rows } = await client.query<{ name: string }>(`
      select c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'p' and c.connamespace = 'public'::regnamespace
        and pg_get_constraintdef(c.oid) = 'PRIMARY KEY (region, id)'`)
    expect(rows).toEqual([])
  })
})
