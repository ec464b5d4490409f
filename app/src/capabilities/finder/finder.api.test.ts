import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residenceIdOf } from '#capabilities/network/index.ts'
import { startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

interface Found {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly kilometres: number | null
  readonly languages: readonly string[] | null
  readonly features: readonly string[] | null
  readonly free: number | null
  readonly waiting: number | null
}
interface Answer {
  readonly total: number
  readonly pages: number
  readonly from: string | null
  readonly byRegion: Readonly<Record<string, number>>
  readonly unstated: number
  readonly unknownWaits: number
  readonly organisations: readonly Found[]
}

const TURKISTAN = '610000000'
let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2026-11-02T09:00:00+05:00')
})
afterAll(() => system.close())

type Question = Readonly<Record<string, string | readonly string[]>>

/** A page or an answer as somebody without any session gets it. */
const open = (url: string) => system.app.inject({ method: 'GET', url })

async function find(question: Question): Promise<Answer> {
  const given = Object.entries(question).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  const { body } = await open(`/api/v1/queries/finder.find?${new URLSearchParams(given)}`)
  return JSON.parse(body)
}

/** What no case of these tests has led to yet, done in the words of the database. */
async function inDatabase(words: string, ...values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  try {
    await client.query(words, [...values])
  } finally {
    await client.end()
  }
}

describe('where help is', () => {
  it('LAW-16-2 REP-II-9 finds without a sign-in the organisations near a settlement, the nearest first', async () => {
    const found = await find({ purpose: 'correction', near: '61-kentau' })
    expect(found.from).toBe('Кентау')
    const distances = found.organisations.map((one) => one.kilometres ?? Number.POSITIVE_INFINITY)
    expect(distances[0]).toBe(0)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    const whole = Object.values(found.byRegion).reduce((sum, count) => sum + count, 0)
    expect(whole).toBe(found.total)
  })

  it('LAW-11-3 keeps to a language and to every access that is asked for, and says how many have stated nothing', async () => {
    const all = await find({ purpose: 'correction' })
    const fitting = await find({ purpose: 'correction', language: 'en', features: ['step-free', 'toilet'] })
    expect(fitting.total).toBeGreaterThan(0)
    expect(fitting.total).toBeLessThan(all.total)
    for (const one of fitting.organisations) {
      expect(one.languages).toContain('en')
      expect(one.features).toEqual(expect.arrayContaining(['step-free', 'toilet']))
    }
    expect(all.unstated).toBe(0)
    expect(fitting.unstated).toBeGreaterThan(0)
  })

  it('REP-STD-20 shows residences of a category in a region, and only those with a free place when asked', async () => {
    const houses = await find({ purpose: 'living', region: TURKISTAN, category: '4' })
    expect(houses.organisations.map((one) => one.id).sort()).toEqual(
      [residenceIdOf(TURKISTAN, 4, 1), residenceIdOf(TURKISTAN, 4, 2)].sort(),
    )
    const [first = ''] = houses.organisations.map((one) => one.id)
    const registrar = await system.signIn({ role: 'io-registrar', organisation: first })
    await registrar.done('placement.set-capacity', { capacity: 0, document: 'Бұйрық № 1' })
    const free = await find({ purpose: 'living', region: TURKISTAN, category: '4', hasFree: 'true' })
    expect(free.organisations.map((one) => one.id)).not.toContain(first)
  })

  it('LAW-16-2 lets the organisation and its region state their access, and nobody else', async () => {
    const id = residenceIdOf(TURKISTAN, 1, 1)
    const stated = { organisationId: id, languages: ['kk', 'ru'], features: ['lift'] }
    const registrar = await system.signIn({ role: 'io-registrar', organisation: id })
    await registrar.done('network.record-access', stated)
    const other = await system.signIn({ role: 'io-registrar', organisation: residenceIdOf(TURKISTAN, 1, 2) })
    expect((await other.command('network.record-access', stated)).status).toBe(403)
    const sent = { method: 'POST', url: '/api/v1/commands/network.record-access', payload: stated } as const
    expect((await system.app.inject(sent)).statusCode).toBe(401)
    const page = (await open(`/ru/organisations/${id}`)).body
    expect(page).toContain('лифт')
    const wrong = await registrar.command('network.record-access', { ...stated, languages: [] })
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: 'languages' }] } })
  })

  it('puts up to four side by side, what is the same in all only once, and says so when more were ticked', async () => {
    const { organisations } = await find({ purpose: 'correction', region: TURKISTAN })
    const ids = organisations.slice(0, 5).map((one) => one.id)
    const page = (await open(`/ru/find/compare?ids=${ids.join('&ids=')}&near=61-kentau`)).body
    expect(page).toContain('показаны первые четыре')
    for (const one of organisations.slice(0, 4)) expect(page).toContain(`/ru/organisations/${one.id}`)
    const homes = [residenceIdOf(TURKISTAN, 1, 1), residenceIdOf(TURKISTAN, 1, 2)]
    const side = (await open(`/ru/find/compare?ids=${homes.join(',')}`)).body
    const [facts = '', same = ''] = side.split('id="same"')
    expect(same).toContain('Контакты')
    for (const title of ['Вид', 'Результаты проверок'])
      expect([facts.includes(`>${title}<`), same.includes(`>${title}<`)]).toEqual([false, true])
    expect(facts).toContain('>Доступность<')
    expect((await open('/kk/find/compare')).body).toContain('ештеңе белгіленбеген')
    expect((await open('/kk/find/compare?ids=nonsense')).statusCode).toBe(200)
  })

  it('finds something by an address that is wrong', async () => {
    const page = await open('/ru/find?purpose=x&near=y&region=z&page=99999&features=none')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Найдено организаций')
  })
})

describe('how long a newcomer may wait', () => {
  const id = residenceIdOf(TURKISTAN, 1, 2)
  const waitFor = async (category = '') => {
    const { body } = await open(
      `/api/v1/queries/finder.compare?${new URLSearchParams({ ids: id })}${category}`,
    )
    return JSON.parse(body).organisations[0].wait
  }
  const places = (change: string, number: number) =>
    inDatabase(`update placement_place set ${change} where organisation_id = $1 and number = $2`, id, number)

  beforeAll(async () => {
    const registrar = await system.signIn({ role: 'io-registrar', organisation: id })
    await registrar.done('placement.set-capacity', { capacity: 3, document: 'Бұйрық № 1' })
    await places(`state = 'occupied', holder_id = gen_random_uuid()`, 1)
    await places(`profile = 2`, 2)
    await places(`stay = 'temporary'`, 3)
  })

  it('DEC-97 takes a free place for nobody whom it does not fit: of another category, or for a time only', async () => {
    expect(await waitFor('&category=2')).toEqual({ kind: 'none' })
    expect(await waitFor('&category=1')).toMatchObject({ kind: 'unknown', freed: 0 })
    await places(`state = 'occupied', holder_id = gen_random_uuid()`, 2)
    expect(await waitFor()).toMatchObject({ kind: 'unknown', freed: 0 })
  })

  it('DEC-97 tells a range from five places for good that came free, of the category asked for', async () => {
    const came = (number: number, times: number) =>
      inDatabase(
        `insert into placement_queue_event (organisation_id, at, what, place_id, profile, room, stay)
         select organisation_id, timestamptz '2026-01-01' + n * interval '20 days', 'freed', id, profile, room, stay
         from placement_place, generate_series(1, $3) n where organisation_id = $1 and number = $2`,
        id,
        number,
        times,
      )
    await came(3, 9)
    await came(1, 4)
    expect(await waitFor('&category=1')).toMatchObject({ kind: 'unknown', freed: 4 })
    await came(2, 2)
    expect(await waitFor('&category=1')).toMatchObject({ kind: 'unknown', freed: 4 })
    const told = await waitFor('&category=2')
    expect(told).toMatchObject({ kind: 'range', freed: 6, months: 24 })
    expect(told.toDays).toBeGreaterThan(told.fromDays)
    const asked = { purpose: 'living', region: TURKISTAN, category: '1' }
    const within = await find({ ...asked, waitWithin: '3650' })
    expect(within.organisations.map((one) => one.id)).not.toContain(id)
    expect(within.unknownWaits).toBeGreaterThan(0)
    expect(within.total + within.unknownWaits).toBe((await find(asked)).total)
    const free = await find({ ...asked, hasFree: 'true' })
    expect(free.organisations.map((one) => one.id)).not.toContain(id)
  })

  it('REP-STD-20 tells it for the same category in the list, beside others and on the page of the organisation', async () => {
    const list = (await open(`/ru/find?purpose=living&region=${TURKISTAN}&category=1&near=61-kentau`)).body
    expect(list).toContain(`/ru/organisations/${id}?near=61-kentau&amp;category=1"`)
    expect(list).toContain('<input type="hidden" name="category" value="1"')
    for (const page of [`/ru/find/compare?ids=${id}`, `/ru/organisations/${id}?`]) {
      const back = 'href="/ru/find?purpose=living&amp;category=1"'
      expect((await open(`${page}&category=1`)).body).toContain(back)
      expect((await open(`${page}&category=1`)).body).toContain('данных мало')
      expect((await open(`${page}&category=2`)).body).not.toContain('данных мало')
    }
  })
})
