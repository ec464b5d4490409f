import { readFileSync } from 'node:fs'
import { localDate, REGIONS } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegister } from '#capabilities/network/index.ts'
import { SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { newKey } from '#platform/vault/cipher.ts'
import { type DemoLoad, loadDemo } from './load-demo.ts'

const CHILDREN = 300
const everywhere = {
  scope: 'system',
  regions: REGIONS.map((region) => region.kato),
  parties: [],
  classes: ['*'],
} as const
const LANGS = ['kk', 'ru', 'en'] as const

const MASTER = { key: newKey(), name: 'test' }

/** Arguments of the message of an event, as its capability words it. */
function messageOf(event: string, lang: string): string {
  const [capability, name] = event.split('.')
  const file = new URL(`../../capabilities/${capability}/web/messages.${lang}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))[`event.${name}`] ?? ''
}

describe('the load of the demo nation', () => {
  let database: TestDatabase
  let client: pg.Client
  let load: DemoLoad

  async function count(sql: string): Promise<number> {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`)
    return rows[0]?.n ?? -1
  }

  beforeAll(async () => {
    database = await testDatabase()
    load = {
      ownerUrl: database.ownerUrl,
      children: CHILDREN,
      seed: 'test',
      asOf: localDate('2026-11-20'),
      now: new Date('2026-11-20T12:00:00+05:00'),
      secret: 'test',
      masterKey: MASTER,
      log: () => undefined,
    }
    const app = openDatabase(database.appUrl, 2)
    await inTransaction(app.kysely, everywhere, async (tx) => {
      await loadRegister(tx, load.now)
      return { keep: true, value: undefined }
    })
    await app.close()
    client = new pg.Client({ connectionString: database.superUrl })
    await client.connect()
    await loadDemo(load)
  })

  afterAll(async () => {
    await client.end()
    await database.close()
  })

  it('loads once: a second start changes nothing', async () => {
    const before = await count('registry_person')
    expect(await loadDemo(load)).toMatchObject({ loaded: false })
    expect(await count('registry_person')).toBe(before)
    expect(before).toBeGreaterThan(CHILDREN * 3.5)
  })

  it('leaves the walls standing: every case table still forces its row policies', async () => {
    const open = await count(
      `pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
       and not relforcerowsecurity and relname not like 'network_%' and relname not like 'statistics_%'
       and relname not in ('screening_instrument', 'screening_schedule', 'screening_schedule_line')`,
    )
    expect(open).toBe(0)
    expect(await count(`pg_indexes where indexname = 'registry_person_by_name'`)).toBe(1)
  })

  it('has somebody to sign in as for every role', async () => {
    const { rows } = await client.query<{ role: string }>(
      'select distinct role from access_account where demo',
    )
    expect(rows.map((row) => row.role).sort()).toEqual([...SIGN_IN_ROLES].sort())
  })

  it('gives every event of the past the facts that its words need, in three languages', async () => {
    const { rows } = await client.query<{ name: string; data: Record<string, unknown> }>(
      'select distinct on (name) name, data from history_event order by name, id',
    )
    expect(rows.length).toBeGreaterThan(25)
    const lacking = rows.flatMap(({ name, data }) =>
      LANGS.flatMap((lang) => {
        const message = messageOf(name, lang)
        const wanted = [...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '')
        const missing = wanted.filter((argument) => !Object.hasOwn(data, argument))
        return message === '' || missing.length > 0
          ? [`${lang} ${name}: ${missing.join(', ') || 'no words'}`]
          : []
      }),
    )
    expect(lacking).toEqual([])
  })

  it('REP-STD-25 has a queue only where no place is free, and one holder for every taken place', async () => {
    const queueBesideFree = await count(
      `placement_ticket t join placement_place p on p.organisation_id = t.organisation_id
       where t.closed_at is null and p.state = 'free' and p.closed_at is null`,
    )
    const holders = await count(
      `placement_request r where r.place_id is not null and not exists
       (select from placement_place p where p.id = r.place_id and p.holder_id = r.id and p.state <> 'free')`,
    )
    expect([queueBesideFree, holders]).toEqual([0, 0])
    expect(await count('placement_ticket where closed_at is null')).toBeGreaterThan(0)
  })

  it('has terms that run and terms that were missed, each with its citation', async () => {
    expect(await count(`deadline where state = 'open'`)).toBeGreaterThan(50)
    expect(await count(`deadline where state = 'missed' and due_on < '2026-11-20'`)).toBeGreaterThan(3)
    expect(await count(`deadline where cite->>'act' is null`)).toBe(0)
  })

  it('LAW-8-5 has nothing at a PMPC without the consent of a representative', async () => {
    const without = await count(
      `screening_referral r where not exists (select from registry_consent c
       where c.id = r.consent_id and c.decision = 'given' and c.decided_on <= r.sent_on)`,
    )
    expect(without).toBe(0)
    expect(await count('screening_referral')).toBeGreaterThan(10)
  })

  it('LAW-3-5 has likely pairs to decide, one that is decided, and never twins', async () => {
    const { rows } = await client.query<{ state: string; names: string }>(
      `select r.state, string_agg(p.given_name, ' ' order by p.given_name) as names from registry_pair r
       join registry_person p on p.id in (r.left_id, r.right_id) group by r.id, r.state order by r.state, names`,
    )
    expect(rows).toEqual([
      { state: 'dismissed', names: 'Айару Айару' },
      { state: 'open', names: 'Алихан Әлихан' },
      { state: 'open', names: 'Нурсултан Нұрсұлтан' },
    ])
    expect(
      await count(`registry_person where given_name in ('Хасан', 'Хұсайын') and birth_record is not null`),
    ).toBe(2)
  })

  it('has nothing in the past that lies ahead of the load', async () => {
    const ahead = await count(
      `history_event where at > '2026-11-20T12:00:00+05:00' or legal_day > '2026-11-20'`,
    )
    expect(ahead).toBe(0)
  })
})
