import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { CAPABILITIES } from './capabilities.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
})
afterAll(() => system.close())

async function asSuper<T extends object>(sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: system.superUrl })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('walls of the database', () => {
  it('forces row-level security on every table with a region and a person', async () => {
    const open = await asSuper<{ relname: string }>(`
      select c.relname from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region' and a.attnotnull)
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id')
        and not (c.relrowsecurity and c.relforcerowsecurity)
        and c.relname not in ('registry_identity')`)
    expect(open).toEqual([])
  })

  it('has no view without the rights of its reader, no materialised view, no leakproof function of its own', async () => {
    const bad = await asSuper(`
      select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
        and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)))
      union all
      select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proleakproof`)
    expect(bad).toEqual([])
  })

  it('lets the serving role neither change nor remove history', async () => {
    const rights = await asSuper<{ privilege_type: string }>(`
      select privilege_type from information_schema.role_table_grants
      where grantee = 'tirek_app' and table_name in ('history_event', 'history_access') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`)
    expect(rights).toEqual([])
  })

  it('shows nothing without claims, and leaves none behind on a pooled connection', async () => {
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
    await nurse.done('registry.register-adult', {
      familyName: 'Қасымова',
      givenName: 'Айгүл',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: '190314600003',
      region: '610000000',
    })
    const { kysely } = system.parts
    const count = async () => (await kysely.selectFrom('registry_person').select('id').execute()).length
    expect(await count()).toBe(0)
    const nobody = await inTransaction(
      kysely,
      { scope: 'party', regions: [], parties: [], classes: [] },
      async (tx) => ({
        keep: false,
        value: (await tx.selectFrom('registry_person').select('id').execute()).length,
      }),
    )
    expect(nobody).toBe(0)
    expect(await count()).toBe(0)
  })
})

/** What somebody who is not yet signed in does in order to be. */
const WAYS_IN: readonly string[] = [
  'access.ask-eds-challenge',
  'access.sign-in-by-eds',
  'access.ask-passkey-challenge',
  'access.sign-in-by-passkey',
  'access.sign-in-by-password',
  'organisation-sign-in.leave',
  'organisation-sign-in.enter',
  'signing.ask-sign-in-qr',
  'signing.sign-in-by-qr',
]

/** A question without a name, and what its asker does with the code of the answer. */
const WITHOUT_A_NAME: readonly string[] = [
  'questions.ask-openly',
  'questions.open-by-code',
  'questions.rate',
  'questions.follow-up',
]

describe('faces of the use cases', () => {
  it('refuses a visitor every command but those of signing in and of a question without a name, with the way to sign in', async () => {
    const commands = CAPABILITIES.flatMap((one) => one.useCases).filter((one) => one.kind === 'command')
    for (const { name } of commands) {
      if ([...WAYS_IN, ...WITHOUT_A_NAME].includes(name)) continue
      const response = await system.app.inject({
        method: 'POST',
        url: `/api/v1/commands/${name}`,
        payload: {},
      })
      expect([name, response.statusCode]).toEqual([name, 401])
    }
  })

  it('has words in three languages for the title of every use case and a citation under each', () => {
    for (const useCase of CAPABILITIES.flatMap((one) => one.useCases)) {
      expect([
        useCase.name,
        useCase.title.kk !== '',
        useCase.title.ru !== '',
        useCase.title.en !== '',
      ]).toEqual([useCase.name, true, true, true])
      expect([useCase.name, useCase.basis.length > 0]).toEqual([useCase.name, true])
    }
  })

  it('describes every command and query in OpenAPI 3.1', async () => {
    const { paths } = (await system.app.inject('/api/openapi.json')).json<{
      paths: Record<string, unknown>
    }>()
    for (const { kind, name } of CAPABILITIES.flatMap((one) => one.useCases))
      expect(paths).toHaveProperty([`/api/v1/${kind === 'command' ? 'commands' : 'queries'}/${name}`])
  })

  it('answers an unknown command, a wrong body and an unknown page with a clear refusal', async () => {
    const unknown = await system.app.inject({
      method: 'POST',
      url: '/api/v1/commands/registry.nothing',
      payload: {},
    })
    expect(unknown.json()).toMatchObject({ status: 404, code: 'platform.unknown-use-case' })
    const broken = await system.app.inject({
      method: 'POST',
      url: '/api/v1/commands/registry.register-child',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    expect(broken.statusCode).toBe(400)
    expect((await system.app.inject('/kk/no-such-page')).statusCode).toBe(404)
  })

  it('sends a visitor of a closed page to the sign-in and back', async () => {
    const response = await system.app.inject('/ru/home')
    expect(response.statusCode).toBe(303)
    expect(response.headers.location).toBe('/ru/sign-in?to=%2Fhome')
  })

  it('keeps security headers on every page and no script of its own inside', async () => {
    const response = await system.app.inject('/kk')
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.body).not.toMatch(/<script(?![^>]*src=)/)
  })

  it('publicly knows nobody', () => {
    expect(publicActor.regions).toEqual([])
  })
})

describe('sandbox clock', () => {
  it('moves forward only', async () => {
    const back = await system.setClock('2023-01-01')
    expect(back.status).toBe(409)
    const forward = await system.setClock('2024-02-01T09:00:00+06:00')
    expect(forward.body).toMatchObject({ today: '2024-02-01' })
  })
})
