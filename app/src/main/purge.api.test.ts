import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DELIVERED_LIFE_MS, KEY_LIFE_MS } from '#platform/config/limits.ts'
import { purge } from '#platform/worker/purge.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let client: Client

beforeEach(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  client = new Client({ connectionString: system.superUrl })
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await system.close()
})

const now = (): number => system.parts.clock.now().getTime()

describe('what nobody needs any more', () => {
  it('is forgotten of commands: the keys whose term is over, and no other', async () => {
    const insert = `insert into idempotency (account_id, key, use_case, input_hash, at)
      select gen_random_uuid(), n::text, 'test', '', $1 from generate_series(1, $2) n`
    const before = now() - KEY_LIFE_MS
    await client.query(insert, [new Date(before - 1_000), 2_500])
    await client.query(insert, [new Date(before + 60_000), 3])
    await purge(system.parts.worker)
    expect((await client.query('select from idempotency')).rowCount).toBe(3)
  })

  it('is forgotten of messages: those delivered long ago, and none that is younger or still waits', async () => {
    await client.query('delete from outbox')
    const insert = `insert into outbox (id, kind, region, payload, at, run_after, done_at)
      select gen_random_uuid(), 'test', '610000000', '{}', $1, $1, $2 from generate_series(1, $3) n`
    const old = new Date(now() - DELIVERED_LIFE_MS - 1_000)
    await client.query(insert, [old, old, 1_500])
    await client.query(insert, [old, new Date(now()), 2])
    await client.query(insert, [old, null, 3])
    await purge(system.parts.worker)
    const { rows } = await client.query(
      'select count(*)::int as kept, count(done_at)::int as done from outbox',
    )
    expect(rows).toEqual([{ kept: 5, done: 2 }])
  })

  it('is forgotten of sessions in real time, and of tickets and texts to sign in the time of the sandbox', async () => {
    const { kysely, realClock } = system.parts
    const account = (await system.signIn({ role: 'statistician' })).accountId
    const session = `insert into access_session (token_hash, account_id, started_at, seen_at, expires_at)
      select sha256(($2 || n)::bytea), $3, $1, $1, $1 from generate_series(1, 1500) n`
    await client.query(session, [new Date(realClock.now().getTime() - 1_000), 'over', account])
    const rest = (at: Date) => [
      kysely.insertInto('access_sign_in_ticket').values({
        ticket_hash: Buffer.from(at.toISOString()),
        account_ids: [account],
        method: 'test',
        made_at: at,
        expires_at: at,
      }),
      kysely.insertInto('access_eds_challenge').values({
        id: crypto.randomUUID(),
        bytes: Buffer.from('text'),
        made_at: at,
        expires_at: at,
      }),
    ]
    const at = now()
    for (const minutes of [-25 * 60, 60])
      for (const row of rest(new Date(at + minutes * 60_000))) await row.execute()
    await purge(system.parts.worker)
    const left = async (table: string) => (await client.query(`select from ${table}`)).rowCount
    expect(await left('access_session')).toBe(1)
    expect([await left('access_sign_in_ticket'), await left('access_eds_challenge')]).toEqual([1, 1])
  })
})
