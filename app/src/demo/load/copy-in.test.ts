import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { copyIn } from './copy-in.ts'

const rowsOf = (table: string, lines: readonly string[]) => ({
  statement: `copy ${table} from stdin`,
  rows: Buffer.from(lines.map((line) => `${line}\n`).join('')),
})

describe('copying into several tables at once', () => {
  let database: TestDatabase
  let client: pg.Client

  async function all(table: string): Promise<readonly unknown[]> {
    return (await client.query({ text: `select * from ${table} order by 1`, rowMode: 'array' })).rows
  }

  beforeAll(async () => {
    database = await testDatabase()
    client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    await client.query('create temp table one (a int, b text); create temp table two (a int)')
  })
  afterAll(async () => {
    await client.end()
    await database.close()
  })

  it('writes every table, larger ones than a message too', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `${at}\tәң ${at}`)
    await copyIn(client, [rowsOf('one', many), rowsOf('two', ['7', '8'])])
    expect((await all('one')).length).toBe(many.length)
    expect((await all('one')).at(-1)).toEqual([199_999, 'әң 199999'])
    expect(await all('two')).toEqual([[7], [8]])
  })

  it('rejects what the database refuses, drops the rest, and leaves the connection in order', async () => {
    await client.query('truncate one, two')
    const bad = copyIn(client, [rowsOf('two', ['no number']), rowsOf('one', ['1\tone'])])
    await expect(bad).rejects.toThrow(/invalid input syntax/)
    expect(await all('one')).toEqual([])
    await copyIn(client, [rowsOf('one', ['2\ttwo'])])
    expect(await all('one')).toEqual([[2, 'two']])
  })
})
