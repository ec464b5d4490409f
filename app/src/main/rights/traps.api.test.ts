import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Claims, inTransaction } from '#platform/db/transaction.ts'
import { CANARIES } from './canaries.fixture.ts'
import { type RightsSystem, startRightsSystem } from './rights.fixture.ts'

let rights: RightsSystem

beforeAll(async () => {
  rights = await startRightsSystem()
}, 120_000)
afterAll(() => rights?.close())

async function asSuper(text: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: rights.system.superUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('traps of row-level security', () => {
  it('keeps nothing of one person’s claims for the next on the same connection', async () => {
    const { parts, file } = rights.field
    const claims: Claims = {
      scope: 'party',
      regions: ['610000000'],
      parties: [],
      classes: ['*'],
      today: '2025-04-10',
    }
    const seen = await parts.kysely.connection().execute(async (one) => {
      const count = (party: string) =>
        inTransaction(one, { ...claims, parties: [party] }, async (tx) => {
          const rows = await tx.selectFrom('registry_person').select('id').execute()
          return { keep: true, value: rows.length }
        })
      const bare = async () => (await one.selectFrom('registry_person').select('id').execute()).length
      const stranger = '01900000-0000-7000-8000-00000000dead'
      return [await count(file.motherId), await bare(), await count(stranger), await bare()]
    })
    expect(seen).toEqual([2, 0, 0, 0])
  })

  it('logs in as a role that owns nothing, bypasses nothing and can become no other', async () => {
    const powers = await asSuper(`
      select 'owns' as what from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'tirek_app'
      union all select 'owns a function' from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = 'tirek_app'
      union all select 'is more' from pg_roles where rolname = 'tirek_app'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select 'becomes another' from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'tirek_app'
      union all select 'creates' where has_schema_privilege('tirek_app', 'public', 'create')`)
    expect(powers).toEqual([])
  })

  it('forces every policy on the owner too, and has no table about people without one', async () => {
    const open = await asSuper(`
      select c.relname from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relforcerowsecurity
        and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
          and a.attname in ('person_id', 'child_id', 'subject_person_id', 'family_name', 'iin', 'name_key'))
        and (has_table_privilege('tirek_app', c.oid, 'select') or has_any_column_privilege('tirek_app', c.oid, 'select'))
      order by c.relname`)
    // Who signs in is read before anybody is known; the other two are keyed hashes that open nothing.
    const known = ['access_account', 'programme_fingerprint', 'registry_identity']
    expect(open).toEqual(known.map((relname) => ({ relname })))
  })

  it('pins the search path of every function that acts as its owner', async () => {
    const loose = await asSuper(`
      select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`)
    expect(loose).toEqual([])
  })

  it('LAW-3-4 tells who registers a number for the second time that it stands, and nothing of whose it is', async () => {
    const nurse = rights.strangers.find(({ role }) => role === 'obstetric-nurse')
    const again = {
      familyName: 'Бөтен',
      givenName: 'Біреу',
      birthDate: '2022-01-10',
      sex: 'male',
      iin: CANARIES.childIin,
      region: '750000000',
    }
    const answer = await nurse?.person.command('registry.register-child', again)
    expect(answer?.status).toBe(409)
    const { file } = rights.field
    const told = JSON.stringify(answer?.body)
    const secrets = [
      CANARIES.childFamily,
      CANARIES.childGiven,
      CANARIES.childIin,
      file.childId,
      file.motherId,
    ]
    expect(secrets.filter((one) => told.includes(one))).toEqual([])
    expect(told).not.toMatch(/constraint|duplicate|610000000/)
  })
})
