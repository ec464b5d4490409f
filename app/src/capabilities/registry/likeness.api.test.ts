import { localDate } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { matchKeys } from './domain/likeness.ts'
import type { Sex } from './domain/person.ts'
import { boyIin } from './merge.fixture.ts'
import { ADULT_IINS, TURKISTAN } from './registry.fixture.ts'

const MANGYSTAU = '470000000'
const WAIT = { timeout: 10_000, interval: 20 }

type Born = Parameters<typeof matchKeys>[0]

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
})
afterAll(() => system.close())

const girl = {
  familyName: 'Сейітова',
  givenName: 'Жәмила',
  patronymic: 'Ерланқызы',
  birthDate: localDate('2023-11-05'),
  sex: 'female' as Sex,
  birthRecord: 'СЖ-1',
  region: TURKISTAN,
}
const again = { ...girl, birthRecord: undefined, iin: ADULT_IINS[0] }

/** Holds a key of a child until both registrations wait for it: they come at one moment, and neither has seen the other. */
async function bothWait<T>(child: Born, begin: () => readonly Promise<T>[]): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(230, $1)', [matchKeys(child)[0]])
  const answers = begin()
  const waiting = `select from pg_locks where locktype = 'advisory' and classid = 230 and not granted
    and database = (select oid from pg_database where datname = current_database())`
  await vi.waitFor(async () => expect((await client.query(waiting)).rowCount).toBe(answers.length), WAIT)
  await client.query('commit')
  await client.end()
  return Promise.all(answers)
}

describe('a child who is registered a second time', () => {
  beforeAll(() => nurse.done('registry.register-child', girl))

  it.each([
    [
      'in Latin letters, with a Russian patronymic',
      { familyName: 'Seiitova', givenName: 'Zhamila', patronymic: 'Erlanovna' },
    ],
    ['with day and month exchanged', { birthDate: '2023-05-11' }],
    ['with a slip in the name and no patronymic', { givenName: 'Жамиял', patronymic: undefined }],
    ['with names in each other’s place', { familyName: 'Жәмила', givenName: 'Сейітова' }],
  ])('LAW-3-5 is known %s, and the refusal says what agrees', async (_, spelling) => {
    const { status, body } = await nurse.command('registry.register-child', { ...again, ...spelling })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'registry.probably-registered',
      facts: { personId: expect.any(String), score: expect.any(Number), 'level.sex': 'same' },
    })
  })

  it('LAW-3-5 is told from a twin, a younger sister and a namesake of another day', async () => {
    const { personId: motherId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Омарова',
      givenName: 'Әсем',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: ADULT_IINS[1],
      region: TURKISTAN,
    })
    const { birthRecord: _number, patronymic: _father, ...known } = girl
    const first = { ...known, familyName: 'Омаров', givenName: 'Хасан', sex: 'male', motherId, birthOrder: 1 }
    await nurse.done('registry.register-child', first)
    const others = [
      { ...first, givenName: 'Хұсайын', birthOrder: 2 },
      { ...first, givenName: 'Айша', sex: 'female', birthDate: '2022-01-30' },
      { ...again, patronymic: 'Болатқызы', birthDate: '2023-08-17' },
    ]
    for (const other of others)
      expect((await nurse.command('registry.register-child', other)).status).toBe(200)
  })

  it('LAW-3-4 gets one record when two offices write the child down at the same moment', async () => {
    const other = await system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
    const boy = {
      ...girl,
      familyName: 'Тұрғанов',
      givenName: 'Дәурен',
      patronymic: 'Асқарұлы',
      sex: 'male' as const,
    }
    const papers = [{ birthRecord: 'ДТ-7000' }, { birthRecord: undefined, iin: boyIin(1) }]
    const [one, again] = await bothWait(boy, () => [
      nurse.command('registry.register-child', { ...boy, ...papers[0] }),
      other.command('registry.register-child', { ...boy, ...papers[1] }),
    ])
    expect([one?.status, again?.status].sort()).toEqual([200, 409])
  })

  it('LAW-3-4 is known when the nameless newborn of a mother comes again with a number', async () => {
    const mother = { familyName: 'Бекова', givenName: 'Сара', birthDate: '1996-03-02', sex: 'female' }
    const { personId: motherId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      ...mother,
      iin: ADULT_IINS[2],
      region: TURKISTAN,
    })
    const newborn = { familyName: 'Беков', sex: 'male', birthDate: '2024-01-03', region: TURKISTAN }
    await nurse.done('registry.register-child', { ...newborn, givenName: 'ұл бала', motherId })
    const named = { ...newborn, givenName: 'Алан', birthDate: '2024-01-02', motherId, iin: ADULT_IINS[3] }
    expect((await nurse.command('registry.register-child', named)).body).toMatchObject({
      code: 'registry.probably-registered',
      facts: { 'level.mother': 'same', 'level.birthDate': 'one-digit' },
    })
  })
})

describe('the registration form', () => {
  const typed = {
    familyName: 'Seiitova',
    givenName: girl.givenName,
    patronymic: girl.patronymic,
    'birthDate.day': '11',
    'birthDate.month': '5',
    'birthDate.year': '2023',
    sex: girl.sex,
    iin: ADULT_IINS[5],
    region: TURKISTAN,
  }

  it('LAW-3-5 sets the likely record beside what was typed, with the weight of each agreement', async () => {
    const { body } = await nurse.post('/kk/people/new-child', { ...typed, _key: 'like-1' })
    for (const words of [
      'Тізілімде ұқсас жазба бар',
      'Сейітова',
      'Seiitova',
      'күні мен айы орын ауысқан',
      'Бар жазбаны ашу',
    ])
      expect(body).toContain(words)
    expect(body).toMatch(/\+\d+/)
  })

  it('LAW-3-5 shows to whom the record is closed how well it agrees, and nothing that it says', async () => {
    const far = await system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
    const { body } = await far.post('/kk/people/new-child', { ...typed, region: MANGYSTAU, _key: 'like-2' })
    expect(body).toContain('Ол жазба сізге ашық емес')
    expect(body).not.toContain('Сейітова')
    expect(body).not.toContain('Бар жазбаны ашу')
  })

  it('LAW-3-5 asks the same of an adult whose record stands under another paper', async () => {
    const child = { ...girl, familyName: 'Сәбит', birthDate: '2006-02-05', birthRecord: 'СН-1' }
    await nurse.done('registry.register-child', child)
    const adult = { ...child, birthRecord: undefined, iin: ADULT_IINS[4] }
    await system.setClock('2024-03-01T09:00:00+06:00')
    const doubted = await nurse.command('registry.register-adult', adult)
    expect(doubted.body).toMatchObject({ code: 'registry.probably-registered' })
    const sure = { confirmedDifferent: true, differentReason: 'Аттас адам' }
    const done = await nurse.command('registry.register-adult', {
      ...adult,
      birthDate: '2006-02-05',
      ...sure,
    })
    expect(done.status).toBe(200)
  })
})
