import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from './test-database.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('a test database', () => {
  let first: TestDatabase
  let second: TestDatabase

  beforeAll(async () => {
    first = await testDatabase()
    second = await testDatabase()
  })

  afterAll(async () => {
    await second.close()
  })

  it('is separate from every other', async () => {
    await ask(first.ownerUrl, 'create table only_here (id int)')
    expect(await ask(second.superUrl, "select to_regclass('only_here') as found")).toEqual([{ found: null }])
  })

  it('is reached by the application as a role that owns nothing', async () => {
    const owned = `select count(*)::int as tables from pg_class where relowner = current_user::regrole`
    expect(await ask(first.appUrl, owned)).toEqual([{ tables: 0 }])
    expect(await ask(first.appUrl, 'select current_user')).toEqual([{ current_user: 'tirek_app' }])
  })

  it('is gone after close', async () => {
    await first.close()
    await expect(ask(first.appUrl, 'select 1')).rejects.toThrow(/does not exist/)
  })
})
