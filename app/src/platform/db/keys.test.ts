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

  it('are repeated by no index: what begins like another finds nothing more and only makes changes dearer', async () => {
    const { rows } = await client.query<{ repeated: string }>(`
      select one.indexrelid::regclass::text || ' repeats ' || other.indexrelid::regclass as repeated
      from pg_index one join pg_index other on other.indrelid = one.indrelid and other.indexrelid <> one.indexrelid
        and other.indpred is null and other.indexprs is null
        and starts_with(other.indkey::text || ' ', one.indkey::text || ' ')
        and starts_with(other.indclass::text || ' ', one.indclass::text || ' ')
      join pg_class t on t.oid = one.indrelid and t.relnamespace = 'public'::regnamespace
      where one.indpred is null and one.indexprs is null and not one.indisunique`)
    expect(rows).toEqual([])
  })
})
