import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const TURKISTAN = '610000000'

let system: TestSystem
let nurse: Person
let childId = ''
let guardianId = ''

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  const adult = {
    familyName: 'Қасымова',
    givenName: 'Айгүл',
    birthDate: '1985-03-02',
    sex: 'female',
    region: TURKISTAN,
  }
  const guardian = await nurse.done<{ personId: string }>('registry.register-adult', {
    ...adult,
    iin: '190314600003',
  })
  guardianId = guardian.personId
  const child = {
    familyName: 'Сейіт',
    givenName: 'Дана',
    birthDate: '2020-05-01',
    sex: 'female',
    region: TURKISTAN,
  }
  const born = await nurse.done<{ childId: string }>('registry.register-child', {
    ...child,
    iin: '231130500109',
  })
  childId = born.childId
})
afterAll(() => system.close())

describe('hostile input and broken connections', () => {
  it('answers a query with thousands of nested names at once', async () => {
    const name = `a${'.a'.repeat(5000)}`
    const started = performance.now()
    const response = await system.app.inject(`/api/v1/queries/network.norms?${name}=1`)
    expect(response.statusCode).toBe(200)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('keeps nothing of an anonymous attempt, and no text of anyone’s', async () => {
    const payload = { aId: 'x'.repeat(1000), personId: childId, other: 'secret' }
    expect(
      (await system.app.inject({ method: 'POST', url: '/api/v1/commands/registry.record-iin', payload }))
        .statusCode,
    ).toBe(401)
    const head = await system.signIn({ role: 'pmpc-head', region: TURKISTAN })
    expect((await head.command('registry.record-iin', payload)).status).toBe(403)
    const client = new Client({ connectionString: system.superUrl })
    await client.connect()
    const { rows } = await client.query('select facts, actor_role from history_access where use_case = $1', [
      'registry.record-iin',
    ])
    await client.end()
    expect(rows).toEqual([{ facts: { lookUp: true, personId: childId }, actor_role: 'pmpc-head' }])
  })

  it('refuses a command that came with the cookie from another site, and a NUL in a name', async () => {
    const forged = await system.app.inject({
      method: 'POST',
      url: '/api/v1/commands/registry.record-iin',
      cookies: { tirek_session: nurse.token },
      headers: { 'sec-fetch-site': 'same-site' },
      payload: { personId: childId, iin: '190230600017' },
    })
    expect(forged.statusCode).toBe(403)
    const wrong = {
      familyName: 'A\u0000',
      givenName: 'B',
      birthDate: '2020-01-01',
      sex: 'male',
      iin: '190230600017',
      region: TURKISTAN,
    }
    expect((await nurse.command('registry.register-child', wrong)).status).toBe(422)
  })

  it('refuses the sandbox clock to a page of another site', async () => {
    const response = await system.app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/clock',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { now: '2030-01-01' },
    })
    expect(response.statusCode).toBe(403)
  })

  it('lives on when the database ends a connection in the middle of an act', async () => {
    const client = new Client({ connectionString: system.superUrl })
    await client.connect()
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
    await pause(100)
    expect((await nurse.query('registry.child', { childId })).status).toBe(200)
  })
})

describe('a right with a period', () => {
  it('opens the file from its first day to its last, and not a day longer', async () => {
    const right = {
      personId: childId,
      representativeId: guardianId,
      basis: 'guardian',
      document: '№ 5',
      documentDate: '2024-01-10',
    }
    await nurse.done('registry.add-representative', {
      ...right,
      validFrom: '2024-01-15',
      validTo: '2024-01-20',
    })
    const guardian = await system.signIn({ person: guardianId, role: 'representative' })
    const status = async () => (await guardian.query('registry.child', { childId })).status
    expect(await status()).toBe(404)
    await system.setClock('2024-01-15T09:00:00+06:00')
    expect(await status()).toBe(200)
    await system.setClock('2024-01-20T23:00:00+06:00')
    expect(await status()).toBe(200)
    await system.setClock('2024-01-21T00:30:00+06:00')
    expect(await status()).toBe(404)
  })
})

describe('a body of a region', () => {
  it('registers people of its own region only, with the reason at the field', async () => {
    const ed = await system.signIn({ role: 'ed-specialist', region: '750000000' })
    const adult = {
      familyName: 'Ахметов',
      givenName: 'Ерлан',
      birthDate: '1985-03-02',
      sex: 'male',
      iin: '190230600017',
      region: TURKISTAN,
    }
    const { status, body } = await ed.command('registry.register-adult', adult)
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'registry.other-region', fields: [{ path: 'region' }] })
  })
})
