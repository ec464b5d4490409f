import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addChild,
  boyIin,
  type Desk,
  type Listed,
  nameOf,
  openDesk,
  type Pair,
  work,
} from './merge.fixture.ts'
import { askDatabase } from './merge-rows.fixture.ts'
import { TURKISTAN } from './registry.fixture.ts'

const MANGYSTAU = '470000000'
const DAY = '2024-01-08'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.system.close())

describe('a newborn registered twice with a slip in the number of the birth record', () => {
  const kazakh = {
    familyName: 'Әбдіқадыров',
    givenName: 'Нұрсұлтан',
    birthDate: DAY,
    birthRecord: '10-24-0671',
    phone: '+77010000021',
  }
  const russian = { ...kazakh, familyName: 'Абдикадыров', givenName: 'Нурсултан', birthRecord: '10-24-0617' }
  const typed = {
    familyName: russian.familyName,
    givenName: russian.givenName,
    'birthDate.day': '8',
    'birthDate.month': '1',
    'birthDate.year': '2024',
    sex: 'male',
    birthRecord: russian.birthRecord,
    region: TURKISTAN,
    _key: 'slip-1',
  }
  let first: string

  beforeAll(async () => {
    first = await addChild(desk, kazakh)
  })

  it('LAW-3-5 is known at registration, and the refusal says that two neighbouring digits changed places', async () => {
    const again = { sex: 'male', region: TURKISTAN, ...russian }
    expect(await desk.nurse.command('registry.register-child', again)).toMatchObject({
      status: 409,
      body: {
        code: 'registry.probably-registered',
        facts: { personId: first, 'level.birthRecord': 'close', 'level.familyName': 'same' },
      },
    })
    const { body } = await desk.nurse.post('/kk/people/new-child', typed)
    for (const words of ['10-24-0617', 'бір таңбасы басқа немесе қатар екеуі ауысқан'])
      expect(body).toContain(words)
  })

  it('LAW-3-5 is told from the twin with the next number and from whoever has another number altogether', async () => {
    const next = { ...kazakh, givenName: 'Бекзат', birthRecord: '10-24-0672' }
    const namesake = { ...kazakh, birthRecord: '10-24-0935' }
    for (const other of [next, namesake]) expect(await addChild(desk, other)).toEqual(expect.any(String))
  })

  it('LAW-3-5 is offered by a run over the register, both numbers beside one another, and no twin is', async () => {
    await askDatabase(
      desk,
      `insert into registry_person (region, id, family_name, given_name, name_key, birth_date, sex, birth_record, created_at)
       values ('${TURKISTAN}', gen_random_uuid(), '${russian.familyName}', '${russian.givenName}', 'x', '${DAY}', 'male', '${russian.birthRecord}', now())`,
    )
    const admin = await desk.system.signIn({ role: 'administrator' })
    await admin.done('registry.rematch', {})
    await work(desk)
    const { pairs, total } = await desk.keeper.shown<Listed>('registry.pairs', { state: 'open' })
    expect(total).toBe(1)
    expect([pairs[0]?.left.id, pairs[0]?.right.id]).toContain(first)
    const pair = await desk.keeper.shown<Pair>('registry.pair', { pairId: pairs[0]?.id })
    expect(pair.reasons).toContainEqual({ field: 'birthRecord', level: 'close', points: 6 })
    const { body } = await desk.keeper.page(`/ru/register/pairs/${pair.id}`)
    for (const words of ['10-24-0671', '10-24-0617', 'два соседних переставлены'])
      expect(body).toContain(words)
    const decider = await desk.decider.page(`/ru/register/pairs/${pair.id}`)
    expect(decider.body).not.toContain('10-24-0671')
  })
})

describe('the second record named by a keeper', () => {
  const reason = 'Анасы екі рет тіркелгенін айтты'
  let own: string
  let near: string
  let far: string

  const name = (other: object) =>
    desk.keeper.command<{ pairId: string }>('registry.name-pair', { personId: own, reason, ...other })
  const counted = async () => {
    const [row] = await askDatabase(
      desk,
      `select count(*)::int as n from access_look_up where account_id = '${desk.keeper.accountId}'`,
    )
    return row?.['n']
  }

  beforeAll(async () => {
    own = await addChild(desk, { familyName: nameOf(201), givenName: 'Айбек', birthRecord: 'АБ-901' })
    near = await addChild(desk, { familyName: nameOf(202), givenName: 'Мақсат', birthRecord: 'АБ-777' })
    const nurse = await desk.system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
    far = await addChild(
      { ...desk, nurse },
      {
        familyName: nameOf(203),
        givenName: 'Самат',
        region: MANGYSTAU,
        birthRecord: 'МҢ-4405',
        phone: '+77010000022',
      },
    )
  })

  it('LAW-3-5 by the birth record with the day of birth, wherever it is, and its side stays closed in part', async () => {
    const born = { otherBirthRecord: 'мң - 4405', otherBirthDate: '2023-11-05' }
    const named = await name(born)
    expect(named.status).toBe(200)
    const pair = await desk.keeper.shown<Pair & { sides: { birthRecord: string | null }[] }>(
      'registry.pair',
      {
        pairId: named.body.pairId,
      },
    )
    const side = pair.sides.find(({ id }) => id === far)
    expect(side).toMatchObject({ phone: null, birthRecord: '••••' })
    const { body } = await desk.keeper.page(`/kk/register/pairs/${named.body.pairId}`)
    expect(body).not.toContain('МҢ-4405')
    const [log] = await askDatabase(
      desk,
      `select count(*)::int as n from history_access where '${far}' = any (person_ids) and use_case = 'registry.name-pair'`,
    )
    expect(log?.['n']).toBeGreaterThan(0)
  })

  it('DEC-65 counts each number tried, answers a wrong day as an unknown number, and asks for the day', async () => {
    const before = Number(await counted())
    const wrong = { otherBirthRecord: 'МҢ-4405', otherBirthDate: '2023-11-06' }
    const unknown = { otherBirthRecord: 'МҢ-0000', otherBirthDate: '2023-11-05' }
    for (const other of [wrong, unknown])
      expect(await name(other)).toMatchObject({
        status: 409,
        body: {
          code: 'registry.no-second-record',
          fields: [{ path: 'otherBirthRecord', code: 'no-second-record' }],
        },
      })
    expect(await counted()).toBe(before + 2)
    expect(await name({ otherBirthRecord: 'МҢ-4405' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'otherBirthDate', code: 'required' }] },
    })
  })

  it('LAW-3-5 by the address of its page where the keeper sees it, and by nothing that leads to two', async () => {
    const address = `/kk/people/${own}/second-record`
    const form = await desk.keeper.page(address)
    for (const field of ['otherIin', 'otherBirthRecord', 'otherBirthDate.day', 'otherId'])
      expect(form.body).toContain(`name="${field}"`)
    const linked = (id: string) =>
      desk.keeper.post(address, { otherId: `https://tirek.example/ru/people/${id}?x=1`, reason })
    expect((await linked(near)).headers.location).toMatch(/^\/kk\/register\/pairs\/[0-9a-f-]{36}$/)
    expect((await linked(far)).statusCode).toBe(409)
    const typed = { otherBirthRecord: 'АБ-777', 'otherBirthDate.day': '5' }
    const rest = { 'otherBirthDate.month': '11', 'otherBirthDate.year': '2023', reason }
    expect((await desk.keeper.post(address, { ...typed, ...rest })).statusCode).toBe(303)
    expect((await name({ otherId: near, otherIin: boyIin(99) })).status).toBe(409)
  })
})
