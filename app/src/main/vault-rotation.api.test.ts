import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rotate } from '#capabilities/vault/use-cases/rotate.ts'
import { systemActor } from '#platform/access/actor.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import { readConfig } from '#platform/config/config.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { makePersonKey } from '#platform/vault/sealed-text.ts'
import { rotateAll } from './cli/rotate-command.ts'
import { openSystem, type System } from './run.ts'

const BUILT = { assets: { css: '', js: '', font: '' }, staticFolder: tmpdir() }
const PLACE = { field: 'consultation_draft.content', id: '018cf000-0000-7000-8000-000000000002' } as const
const REQUEST = { actor: systemActor, lang: 'en' } as const
const folder = mkdtempSync(join(tmpdir(), 'tirek-rotation-'))

/** A key as the operator makes one: its file, and its fingerprint. */
function keyFile(name: string) {
  const file = join(folder, name)
  const key = randomBytes(32)
  writeFileSync(file, key.toString('hex'), { mode: 0o600 })
  return { file, key, name: sha256(key).toString('hex').slice(0, 16) }
}
type KeyFile = ReturnType<typeof keyFile>

const [first, second, third] = [keyFile('first'), keyFile('second'), keyFile('third')]

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.superUrl })
  await client.connect()
})
beforeEach(() => client.query('truncate vault_key'))
afterAll(async () => {
  await client.end()
  await database.close()
})

async function under<T>(
  { present, former }: { readonly present: KeyFile; readonly former?: KeyFile },
  work: (system: System) => Promise<T>,
): Promise<T> {
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TIREK_DEMO: 'none',
    TIREK_LOG: 'error',
    TIREK_VAULT_KEY: present.file,
    TIREK_VAULT_KEY_OLD: former?.file ?? '',
  })
  const system = await openSystem(config, BUILT)
  try {
    return await work(system)
  } finally {
    await system.close()
  }
}

async function addKeys(by: KeyFile, count: number): Promise<void> {
  const keys = Array.from({ length: count }, () => makePersonKey(randomUUID(), by))
  await client.query(
    `insert into vault_key (id, subject_id, wrapped, wrapped_by, made_at)
     select id, gen_random_uuid(), wrapped, $3, now() from unnest($1::uuid[], $2::bytea[]) as k (id, wrapped)`,
    [keys.map(({ id }) => id), keys.map(({ wrapped }) => wrapped), by.name],
  )
}

const sealOne = ({ parts }: System, words: string) =>
  parts.runner.asSystem((act) => act.vault.seal(randomUUID(), PLACE, words))
const openOne = ({ parts }: System, sealed: string) =>
  parts.runner.asSystem((act) => act.vault.open(PLACE, sealed))
const turn = ({ parts }: System, after?: string) => parts.runner.run(rotate, { after }, REQUEST)
const toTheEnd = ({ parts }: System) => rotateAll(parts.runner, REQUEST, () => undefined)

async function keysBy(key: KeyFile): Promise<number> {
  const { rows } = await client.query('select count(*)::int as n from vault_key where wrapped_by = $1', [
    key.name,
  ])
  return rows[0].n
}
const everyKey = async () => (await client.query('select * from vault_key order by id')).rows

describe('a change of the key of the installation', () => {
  it('goes on after it was stopped half way, and then the old key may go: every word opens', async () => {
    await addKeys(first, 2_300)
    const before = await under({ present: first }, (system) => sealOne(system, 'бұрын жазылған сөз'))
    const between = await under({ present: second, former: first }, async (system) => {
      expect(await turn(system)).toMatchObject({ ok: true, value: { wrapped: 1_000, left: 1_301 } })
      expect(await openOne(system, before)).toBe('бұрын жазылған сөз')
      return sealOne(system, 'арада жазылған сөз')
    })
    expect(await keysBy(second)).toBe(1_001)
    await under({ present: second, former: first }, async (system) => {
      const told: string[] = []
      const whole = await rotateAll(system.parts.runner, REQUEST, (line) => told.push(line))
      expect(whole).toEqual({ ok: true, value: { wrapped: 1_301, left: 0, broken: [], next: null } })
      expect(told).toEqual(['  1000 sealed anew, 301 left', '  1301 sealed anew, 0 left'])
      expect(await toTheEnd(system)).toMatchObject({ ok: true, value: { wrapped: 0, left: 0 } })
    })
    await under({ present: second }, async (system) => {
      expect(await openOne(system, before)).toBe('бұрын жазылған сөз')
      expect(await openOne(system, between)).toBe('арада жазылған сөз')
    })
    const { rows } = await client.query(
      `select data from history_event where name = 'vault.keys-wrapped-anew' order by id`,
    )
    expect(rows.map(({ data }) => data)).toEqual([
      { wrapped: 1_000, left: 1_301 },
      { wrapped: 1_000, left: 301 },
      { wrapped: 301, left: 0 },
    ])
  })

  it('is refused at the start with a wrong old key, by its fingerprint, and no row is changed', async () => {
    await addKeys(first, 3)
    const before = await everyKey()
    const start = () => under({ present: second, former: third }, async () => undefined)
    await expect(start()).rejects.toThrow(
      new RegExp(`^3 keys of the vault .* not here \\(fingerprint ${first.name}\\)`),
    )
    await expect(start()).rejects.not.toThrow(new RegExp(first.key.toString('hex')))
    await expect(under({ present: second }, async () => undefined)).rejects.toThrow(/TIREK_VAULT_KEY_OLD/)
    await expect(under({ present: first, former: first }, async () => undefined)).rejects.toThrow(/same key/)
    expect(await everyKey()).toEqual(before)
  })

  it('is refused when a server with another key has written meanwhile, and no row is changed', async () => {
    await addKeys(first, 3)
    await under({ present: second, former: first }, async (system) => {
      await addKeys(third, 1)
      const before = await everyKey()
      expect(await toTheEnd(system)).toMatchObject({
        ok: false,
        error: { code: 'vault.key-unknown', facts: { fingerprints: [third.name], count: 1 } },
      })
      expect(await everyKey()).toEqual(before)
    })
  })

  it('loses nobody whose key is made meanwhile, by a server with either key', async () => {
    await addKeys(first, 1_500)
    const words = Array.from({ length: 12 }, (_, at) => `сөз ${at}`)
    const sealed = await under({ present: first }, (old) =>
      under({ present: second, former: first }, async (system) => {
        const [done, ...texts] = await Promise.all([
          toTheEnd(system),
          ...words.map((one, at) => sealOne(at % 2 === 0 ? system : old, one)),
        ])
        expect(done.ok).toBe(true)
        expect(await toTheEnd(system)).toMatchObject({ ok: true, value: { left: 0 } })
        return texts
      }),
    )
    const opened = await under({ present: second }, (system) =>
      Promise.all(sealed.map((one) => openOne(system, one))),
    )
    expect(opened).toEqual(words)
  })

  it('names a key whose row was changed, and seals the others anew', async () => {
    await addKeys(first, 3)
    const [row] = await everyKey()
    await client.query(`update vault_key set wrapped = '\\x00' where id = $1`, [row.id])
    await under({ present: second, former: first }, async (system) =>
      expect(await toTheEnd(system)).toMatchObject({
        ok: true,
        value: { wrapped: 2, left: 1, broken: [row.id] },
      }),
    )
  })

  it('is done by the system alone: the serving role cannot change a key otherwise', async () => {
    await addKeys(first, 1)
    await under({ present: first }, async ({ parts: { kysely } }) => {
      await expect(
        sql`select vault_wrap_anew(array[]::uuid[], array[]::bytea[], 'x')`.execute(kysely),
      ).rejects.toThrow(/by the system alone/)
      await expect(sql`update vault_key set wrapped_by = 'x'`.execute(kysely)).rejects.toThrow(
        /permission denied/,
      )
    })
  })
})
