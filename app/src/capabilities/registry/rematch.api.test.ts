import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  addChild,
  boyIin,
  type Desk,
  type Listed,
  nameOf,
  namePair,
  openDesk,
  operate,
  type Pair,
  work,
} from './merge.fixture.ts'
import { askDatabase } from './merge-rows.fixture.ts'
import { ADULT_IINS, TURKISTAN } from './registry.fixture.ts'
import { rematchBatch } from './use-cases/rematch.ts'

let desk: Desk
let admin: Person

interface Matching {
  readonly runs: readonly {
    readonly id: string
    readonly phase: string
    readonly keyed: number
    readonly looked: number
    readonly offered: number
  }[]
  readonly editions: readonly { readonly edition: string; readonly inForce: boolean }[]
}

const matching = () => admin.shown<Matching>('registry.matching')
const listed = (state: string) => desk.keeper.shown<Listed>('registry.pairs', { state })
const pairsOf = (id: string) =>
  askDatabase(
    desk,
    `select id, state, origin, edition from registry_pair where left_id = '${id}' or right_id = '${id}'`,
  )
const twice = { familyName: 'Сейітов', givenName: 'Жәнібек', patronymic: 'Ерланұлы', birthRecord: 'Қ-1' }

/** The same boy in Latin letters; the registration was told that he is another child, or is written in past the check. */
async function again(): Promise<string> {
  const [row] = await askDatabase(
    desk,
    `insert into registry_person (region, id, family_name, given_name, patronymic, name_key, birth_date, sex, created_at)
     values ('${TURKISTAN}', gen_random_uuid(), 'Seiitov', 'Zhanibek', 'Erlanovich', 'seitov zanibek', '2023-11-05', 'male', now()) returning id`,
  )
  return String(row?.['id'])
}

async function runOver(): Promise<Matching['runs'][number] | undefined> {
  await admin.done('registry.rematch', {})
  await work(desk)
  return (await matching()).runs[0]
}

beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.system.signIn({ role: 'administrator' })
})
afterAll(() => desk.system.close())

describe('a run over the register', () => {
  let first: string
  let second: string

  it('LAW-3-4 LAW-3-5 gives old records their keys and offers likely pairs with an explained score', async () => {
    first = await addChild(desk, twice)
    second = await again()
    const run = await runOver()
    expect(run).toMatchObject({ phase: 'done', offered: 1 })
    expect(run?.keyed).toBeGreaterThan(0)
    const { pairs } = await listed('open')
    expect(pairs).toHaveLength(1)
    const pair = await desk.keeper.shown<Pair>('registry.pair', { pairId: pairs[0]?.id })
    expect(new Set(pair.sides.map(({ id }) => id))).toEqual(new Set([first, second]))
    expect(pair).toMatchObject({ state: 'open', edition: 'published', origin: 'rematch' })
    expect(pair.reasons).toContainEqual({ field: 'birthDate', level: 'same', points: 13 })
    expect(pair.score).toBeGreaterThan(27)
  })

  it('LAW-3-5 writes a pair once, however often the register is looked over', async () => {
    expect(await runOver()).toMatchObject({ phase: 'done', offered: 0 })
    expect(await pairsOf(first)).toHaveLength(1)
  })

  it('LAW-3-4 offers neither twins nor brothers', async () => {
    const { personId: motherId } = await desk.nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Омарова',
      givenName: 'Әсем',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: ADULT_IINS[1],
      region: TURKISTAN,
    })
    const boy = { familyName: 'Омаров', sex: 'male', motherId, region: TURKISTAN }
    for (const child of [
      { givenName: 'Хасан', birthDate: '2023-12-02', birthOrder: 1 },
      { givenName: 'Хұсайын', birthDate: '2023-12-02', birthOrder: 2 },
      { givenName: 'Дәурен', birthDate: '2022-01-30' },
    ])
      await desk.nurse.done('registry.register-child', { ...boy, ...child })
    expect(await runOver()).toMatchObject({ offered: 0 })
  })

  it('DEC-55 what is said to be of two children is not offered again, until somebody reopens it', async () => {
    const [pair] = (await listed('open')).pairs
    const said = { pairId: pair?.id, reason: 'Туу туралы куәліктері әртүрлі, екеуі де көрсетілді' }
    expect((await desk.keeper.command('registry.dismiss-pair', { ...said, version: 7 })).status).toBe(409)
    await desk.keeper.done('registry.dismiss-pair', said)
    expect(await runOver()).toMatchObject({ offered: 0 })
    expect((await listed('open')).total).toBe(0)
    expect((await listed('dismissed')).total).toBe(1)
    const again = await desk.keeper.command('registry.dismiss-pair', said)
    expect(again).toMatchObject({ status: 409, body: { code: 'registry.pair-decided' } })
    await desk.keeper.done('registry.reopen-pair', { pairId: pair?.id, reason: 'Анасы басқаша айтты' })
    await desk.keeper.done('registry.put-pair-aside', {
      pairId: pair?.id,
      reason: 'Куәліктің көшірмесі сұралды',
    })
    expect((await listed('aside')).total).toBe(1)
    await desk.keeper.done('registry.dismiss-pair', said)
  })

  it('LAW-3-5 whoever confirms at registration that it is another child has decided the pair for every run', async () => {
    const other = { ...twice, givenName: 'Еламан', birthRecord: 'Қ-8' }
    const one = await addChild(desk, other)
    const spelt = {
      ...other,
      familyName: 'Seiitov',
      givenName: 'Elaman',
      birthRecord: undefined,
      iin: boyIin(40),
    }
    const another = await addChild(desk, { ...spelt, sure: 'Аттас немере аға: әкелері бөлек' })
    const [pair] = await pairsOf(another)
    expect(pair).toMatchObject({ state: 'dismissed', origin: 'registration' })
    expect(await pairsOf(one)).toHaveLength(1)
    expect(await runOver()).toMatchObject({ offered: 0 })
    expect((await listed('open')).total).toBe(0)
  })
})

describe('a run that is broken off', () => {
  const CROWD = 1_100

  it('LAW-3-5 goes on where it was, and finds each pair exactly once', async () => {
    await askDatabase(
      desk,
      `insert into registry_person (region, id, family_name, given_name, name_key, birth_date, sex, created_at)
       select '${TURKISTAN}', gen_random_uuid(), 'Тегі' || translate(n::text, '0123456789', 'абвгдежзик'),
         'Аты' || translate((n * 7919)::text, '0123456789', 'абвгдежзик'), n::text, date '2015-01-01' + n, 'female', now()
       from generate_series(1, ${CROWD}) n`,
    )
    await askDatabase(
      desk,
      `insert into registry_person (region, id, family_name, given_name, patronymic, name_key, birth_date, sex, created_at)
       select '${TURKISTAN}', gen_random_uuid(), family, 'Бағлан', 'Серікұлы', 'x', ('2016-0' || n || '-1' || n)::date, 'male', now()
       from generate_series(1, 5) n, unnest(array['Қасенов', 'Kasenov']) family`,
    )
    const { runId } = await operate<{ runId: string }>(desk, 'registry.rematch', {})
    const { runner } = desk.system.parts
    const stateOf = () =>
      askDatabase(desk, `select phase, reached, looked, offered from registry_rematch where id = '${runId}'`)
    const pairs = () => askDatabase(desk, `select id from registry_pair where origin = 'rematch'`)

    let broken = 0
    for (let turn = 0; turn < 20; turn += 1) {
      const before = [await stateOf(), await pairs()]
      if (before[0]?.[0]?.['phase'] === 'done') break
      const breaksOff = runner.asSystem(async (act) => {
        await rematchBatch(act, { runId })
        throw new Error('the power is gone')
      })
      await expect(breaksOff).rejects.toThrow('the power is gone')
      expect([await stateOf(), await pairs()]).toEqual(before)
      broken += 1
      await runner.asSystem((act) => rematchBatch(act, { runId }))
    }
    expect(broken).toBeGreaterThan(3)
    expect((await stateOf())[0]).toMatchObject({ phase: 'done', offered: 5 })
    const twofold = await askDatabase(
      desk,
      `select left_id, right_id from registry_pair group by 1, 2 having count(*) > 1`,
    )
    expect(twofold).toEqual([])

    // The messages that the batches had sent are delivered late, and change nothing.
    const done = await pairs()
    await work(desk)
    expect(await pairs()).toEqual(done)
  })

  it('LAW-3-5 is begun once: another one waits for its end; the next is planned', async () => {
    await admin.done('registry.rematch', {})
    const second = await admin.command('registry.rematch', {})
    expect(second).toMatchObject({ status: 409, body: { code: 'registry.rematch-running' } })
    await work(desk)
    const planned = await askDatabase(
      desk,
      `select id from outbox where kind = 'registry.rematch-again' and done_at is null`,
    )
    expect(planned).toHaveLength(1)
    expect((await desk.nurse.command('registry.rematch', {})).status).toBe(403)
  })
})

describe('weights', () => {
  it('LAW-3-4 are learnt from the register, kept by edition, and used when they are taken into force', async () => {
    const { edition, records } = await admin.done<{ edition: string; records: number }>(
      'registry.learn-weights',
      {},
    )
    expect(edition).toBe('2024-01-10.1')
    expect(records).toBeGreaterThan(1000)
    expect((await matching()).editions.find((one) => one.inForce)?.edition).toBe('published')
    const unsound = await admin.command('registry.use-weights', { edition })
    if (unsound.status !== 200) expect(unsound.body).toMatchObject({ code: 'registry.unsound-weights' })

    await askDatabase(
      desk,
      `insert into registry_match_weights (edition, made_at, made_by_name, records, weights, doubtful, likely)
       values ('2024-01-09.1', now(), '–', 5000, '{"iin":[0,-3,20],"birthRecord":[0,-14,18,20],"familyName":[0,-6,2,3,8,10],"givenName":[0,-9,-1,4,9],"patronymic":[0,-7,4,4,7],"birthDate":[0,-9,0,3,8,14],"sex":[0,-6,1],"mother":[0,-6,7,11,19],"birthOrder":[0,-7,0],"place":[0,-3,3,12]}', 20, 27)`,
    )
    await admin.done('registry.use-weights', { edition: '2024-01-09.1' })
    const one = await addChild(desk, { familyName: nameOf(70), givenName: 'Еркін', birthRecord: 'Ф-1' })
    const other = await addChild(desk, { familyName: nameOf(71), givenName: 'Самат', birthRecord: 'Ф-2' })
    const pairId = await namePair(desk, one, other)
    const pair = await desk.keeper.shown<Pair>('registry.pair', { pairId })
    expect(pair).toMatchObject({ edition: '2024-01-09.1', origin: 'by-hand' })
    expect(pair.reasons).toContainEqual({ field: 'birthDate', level: 'same', points: 14 })
  })
})
