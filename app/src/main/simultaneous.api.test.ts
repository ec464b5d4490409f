import { iinCheckDigit } from '@tirek/kernel'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSession, findActor, startSession } from '#platform/access/sessions.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const TURKISTAN = '610000000'
const HOUR_MS = 60 * 60 * 1000

let system: TestSystem
let nurse: Person
let client: Client

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  client = new Client({ connectionString: system.superUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await system.close()
})

const adult = (iin: string) => ({
  familyName: 'Қасымова',
  givenName: 'Айгүл',
  birthDate: '1995-03-02',
  sex: 'female',
  iin,
  region: TURKISTAN,
})

/** An IIN with a right check digit for eleven figures that have one. */
const iin = (first: string) => `${first}${iinCheckDigit(first)}`

const AT_ONCE = 6

function times<T>(work: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, work))
}

const register = (iin: string, key: string) =>
  nurse.command<{ personId: string }>('registry.register-adult', adult(iin), { 'idempotency-key': key })

describe('one idempotency key', () => {
  it('is one act, however many times it is sent at the same moment', async () => {
    const answers = await times(() => register('190314600003', 'the same form'))
    expect(answers.map((one) => one.status)).toEqual(Array(AT_ONCE).fill(200))
    expect(new Set(answers.map((one) => one.body.personId)).size).toBe(1)
    const { rowCount } = await client.query("select from registry_person where family_name = 'Қасымова'")
    expect(rowCount).toBe(1)
  })

  it('is not taken for other data, and an act that was refused leaves it free', async () => {
    const other = await register('190230600017', 'the same form')
    expect([other.status, other.body]).toMatchObject([409, { code: 'platform.key-reused' }])
    const wrong = await register('190314600003', 'another form')
    expect(wrong.status).toBe(409)
    const right = await register('190230600017', 'another form')
    expect(right.status).toBe(200)
  })

  it('is refused at its header when it is too long or cannot be kept', async () => {
    const long = await register('231130500109', 'k'.repeat(201))
    expect(long.status).toBe(422)
    expect(long.body).toMatchObject({
      code: 'platform.key-malformed',
      facts: { max: 200 },
      fields: [{ path: 'Idempotency-Key', code: 'too-long', text: expect.stringContaining('200') }],
    })
    const form = { _key: 'a\u0000b', familyName: 'Ахметов' }
    expect((await nurse.post('/kk/people/new-child', form)).statusCode).toBe(422)
    expect((await register('231130500109', 'k'.repeat(200))).status).not.toBe(500)
  })
})

describe('two acts at the same moment', () => {
  it('end with one done and the others refused in words, never with an error', async () => {
    const child = {
      familyName: 'Сейіт',
      givenName: 'Дана',
      birthDate: '2020-05-01',
      sex: 'female',
      region: TURKISTAN,
      iin: iin('20050160001'),
    }
    const answers = await times(() => nurse.command<{ code?: string }>('registry.register-child', child))
    const done = answers.filter((one) => one.status === 200)
    expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(AT_ONCE - 1).fill(409)])
    expect(done).toHaveLength(1)
  })

  it('make one account of the sandbox', async () => {
    const { personId } = await nurse.done<{ personId: string }>(
      'registry.register-adult',
      adult(iin('95030240001')),
    )
    const same = await times(() => system.signIn({ person: personId, role: 'representative' }))
    expect(new Set(same.map((one) => one.accountId)).size).toBe(1)
    const posts = await times(() => system.signIn({ role: 'ed-head', region: '750000000' }))
    expect(new Set(posts.map((one) => one.accountId)).size).toBe(1)
  })
})

describe('sign-in of the sandbox', () => {
  const insert = (demo: boolean, closed: string | null) =>
    client.query<{ id: string }>(
      `insert into access_account (id, name, role, demo, closed_at)
       values (gen_random_uuid(), 'Бөлек', 'statistician', $1, $2) returning id`,
      [demo, closed],
    )
  const trySignIn = (person: unknown) =>
    system.app.inject({ method: 'POST', url: '/api/v1/sandbox/session', payload: { person } })

  it('opens demo accounts only, and none that is closed', async () => {
    for (const [demo, closed, status] of [
      [true, null, 200],
      [false, null, 404],
      [true, '2023-01-01', 404],
    ] as const) {
      const { rows } = await insert(demo, closed)
      expect([demo, closed, (await trySignIn(rows[0]?.id)).statusCode]).toEqual([demo, closed, status])
    }
    const { people } = (await system.app.inject('/api/v1/sandbox/people')).json<{
      people: { name: string }[]
    }>()
    expect(people.filter((one) => one.name === 'Бөлек')).toHaveLength(1)
  })

  it('refuses what is no id of a person, with the reason at the field', async () => {
    for (const wrong of ['nobody', 7, { a: 1 }]) {
      const refused = await trySignIn(wrong)
      expect([refused.statusCode, refused.json()]).toMatchObject([422, { fields: [{ path: 'person' }] }])
    }
  })
})

describe('a session', () => {
  it('is over after twelve hours of real time, at sign-out, and when its account is closed', async () => {
    const { kysely } = system.parts
    const now = new Date()
    const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS)
    const started = await startSession(kysely, nurse.accountId, now, { method: 'sandbox', device: '' })
    if (!started.ok) throw new Error(started.error.code)
    const token = started.value
    const found = async (at: Date) => (await findActor(kysely, token, at))?.accountId
    // Somebody who works on: half an hour without a request would end it earlier.
    for (let minutes = 0; minutes < 12 * 60; minutes += 25)
      expect(await found(later(minutes / 60))).toBe(nurse.accountId)
    expect([await found(now), await found(later(11.9)), await found(later(12))]).toEqual([
      nurse.accountId,
      nurse.accountId,
      undefined,
    ])
    await client.query('update access_account set closed_at = now() where id = $1', [nurse.accountId])
    expect(await found(now)).toBeUndefined()
    await client.query('update access_account set closed_at = null where id = $1', [nurse.accountId])
    await endSession(kysely, token)
    expect(await found(now)).toBeUndefined()
  })

  it('ends when its bearer signs in anew', async () => {
    const clerk = await system.signIn({ role: 'ed-specialist', region: TURKISTAN })
    const changed = await clerk.post('/kk/sign-in', { person: nurse.accountId })
    expect(changed.statusCode).toBe(303)
    expect(await findActor(system.parts.kysely, clerk.token, new Date())).toBeUndefined()
  })
})
