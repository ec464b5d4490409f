import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

interface Reading {
  readonly outcome: string
  readonly role: string
  readonly name: string | null
  readonly organisation: string | null
  readonly useCase: string
  readonly title: string
  readonly basis: string | null
  readonly isOwn: boolean
}
interface WhoOpened {
  readonly total: number
  readonly pages: number
  readonly readings: readonly Reading[]
}

let system: TestSystem
let nurse: Person
let stranger: Person
let family: Family
let other: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  stranger = await system.signIn({ role: 'service-specialist', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  other = await registerFamily(system, nurse, 1)
  await system.setClock('2024-01-11T09:00:00+06:00')
  await nurse.shown('registry.child', { childId: family.childId })
  await stranger.query('registry.child', { childId: family.childId })
  await other.father.query('registry.child', { childId: family.childId })
  await family.father.shown('registry.child', { childId: family.childId })
})
afterAll(() => system.close())

const opened = (by: Person, personId: string, more: object = {}) =>
  by.shown<WhoOpened>('audit.who-opened', { personId, ...more })

describe('who opened the file', () => {
  it('LAW-X-1 shows a representative who read the child’s file, for what, and who was refused', async () => {
    const { readings } = await opened(family.mother, family.childId)
    const read = readings.find((one) => one.role === 'obstetric-nurse' && one.useCase === 'registry.child')
    expect(read).toMatchObject({ outcome: 'read', title: "The child's record", isOwn: false })
    expect(read?.organisation).toEqual(expect.any(String))
    expect(read?.name).toEqual(expect.any(String))
    expect(read?.basis).toContain('343')
    expect(readings.find((one) => one.role === 'service-specialist')).toMatchObject({ outcome: 'refused' })
  })

  it('LAW-X-1 leaves private people unnamed and one’s own readings out unless asked for', async () => {
    const first = await opened(family.mother, family.childId)
    expect(first.readings.some((one) => one.isOwn)).toBe(false)
    const relatives = first.readings.filter((one) => one.role === 'representative')
    expect(relatives.map((one) => [one.outcome, one.name])).toEqual([
      ['read', null],
      ['refused', null],
    ])
    const all = await opened(family.mother, family.childId, { own: true })
    expect(all.readings.some((one) => one.isOwn && one.useCase === 'audit.who-opened')).toBe(true)
  })

  it('LAW-X-1 shows nothing to a stranger, as if there were no such child, and writes the attempt down', async () => {
    const refused = await other.mother.query('audit.who-opened', { personId: family.childId })
    const unknown = await other.mother.query('audit.who-opened', {
      personId: '019a0000-0000-7000-8000-000000000000',
    })
    expect([refused.status, refused.body]).toEqual([unknown.status, unknown.body])
    expect((await nurse.query('audit.who-opened', { personId: family.childId })).status).toBe(403)
    const { readings } = await opened(family.mother, family.childId)
    expect(readings.some((one) => one.useCase === 'audit.who-opened' && one.outcome === 'refused')).toBe(true)
  })

  it('LAW-X-1 keeps the table of readings closed to everyone but the function of the family', async () => {
    const { rows } = await system.parts.kysely.connection().execute((db) =>
      db
        .selectFrom('history_access')
        .select('id')
        .execute()
        .then((found) => ({ rows: found })),
    )
    expect(rows).toEqual([])
  })

  it('LAW-X-1 draws the page in three languages with a pager that needs no script', async () => {
    for (let n = 0; n < 30; n++) await nurse.shown('registry.child', { childId: family.childId })
    for (const lang of ['kk', 'ru', 'en']) {
      const page = await family.mother.page(`/${lang}/people/${family.childId}/readings`)
      expect([lang, page.statusCode]).toEqual([lang, 200])
      expect(page.body).toContain(`/${lang}/people/${family.childId}/readings?page=2`)
    }
    const first = (await family.mother.page(`/ru/people/${family.childId}/readings`)).body
    expect(first).toContain('25 просмотров')
    expect(first).toContain('Зачем нужна квитанция')
    const second = await family.mother.page(`/ru/people/${family.childId}/readings?page=2&own=1`)
    expect(second.body).toMatch(/Доступ не дан<\/span>(?:(?!<h3).)*receipt\.json/s)
    const record = await family.mother.page(`/ru/people/${family.childId}`)
    expect(record.body).toContain(`/ru/people/${family.childId}/readings`)
    const home = await family.mother.page('/ru/home')
    expect(home.body).toContain(`/ru/people/${family.childId}/readings`)
    expect((await nurse.page(`/ru/people/${family.childId}/readings`)).statusCode).toBe(403)
  })
})
