import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impossibleIin, registerFamily } from '../capabilities/placement/placement.fixture.ts'
import { signInStaff } from '../capabilities/placement/system.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const OTHER_CHILD = {
  familyName: 'Оспанова',
  givenName: 'Аружан',
  birthDate: '2016-04-05',
  sex: 'female',
  iin: impossibleIin(),
  region: '610000000',
}

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
})
afterAll(() => system?.close())

const pages = { kk: 'Басты бет', ru: 'Главная страница', en: 'Home page' } as const

/** The part of a page that the reader came for. */
const mainOf = (html: string) => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''

describe('a page that is not opened', () => {
  it.each(['/kk/people/xyz', '/kk/people/01900000-0000-7000-8000-00000000000f', '/kk/no/such/page'])(
    '%s is not found and leads home',
    async (path) => {
      const shown = await nurse.page(path)
      expect(shown.statusCode).toBe(404)
      expect(shown.body).toContain(`<a href="/kk/home" class="btn">${pages.kk}</a>`)
    },
  )

  it('leads home from what is closed to the role too, and a visitor to the sign-in and the first page', async () => {
    const closed = await nurse.page('/ru/audit')
    expect([closed.statusCode, closed.body.includes('<a href="/ru/home" class="btn">')]).toEqual([403, true])
    const visitor = await system.app.inject({ method: 'GET', url: '/ru/no/such/page' })
    expect(visitor.statusCode).toBe(404)
    for (const link of ['href="/ru/sign-in" class="btn"', `href="/ru" class="btn quiet">${pages.ru}`])
      expect(mainOf(visitor.body)).toContain(link)
  })

  it('says in plain words why that may be and what to do next, without a number or blame', async () => {
    const staff = await signInStaff(system)
    const { mother } = await registerFamily(system, staff)
    const { childId } = await staff.clinic.done<{ childId: string }>('registry.register-child', OTHER_CHILD)
    const says = {
      kk: ['Бұл бет ашылмады', 'Сілтеме ескірген', 'Басты беттен бастаңыз', 'тіркеген'],
      ru: ['Эта страница не открылась', 'ссылка устарела', 'Начните с главной страницы', 'зарегистрировала'],
      en: ['This page did not open', 'link may be old', 'Begin at the home page', 'registered you'],
    }
    for (const [lang, words] of Object.entries(says)) {
      const [unknown, forbidden] = await Promise.all(
        ['01900000-0000-7000-8000-00000000000f', childId].map((id) => mother.page(`/${lang}/people/${id}`)),
      )
      expect([unknown?.statusCode, forbidden?.statusCode]).toEqual([404, 404])
      for (const word of words) expect(mainOf(unknown?.body ?? '')).toContain(word)
      // What is closed looks exactly like what is not there.
      expect(mainOf(forbidden?.body ?? '')).toBe(mainOf(unknown?.body ?? ''))
      expect(mainOf(unknown?.body ?? '')).not.toContain('404')
    }
    const staffOnly = mainOf((await mother.page('/ru/audit')).body)
    expect(staffOnly).toContain('Эта страница для других людей')
    const sent = await system.app.inject({ method: 'GET', url: '/ru/home' })
    const door = await system.app.inject({ method: 'GET', url: String(sent.headers.location) })
    expect(door.body).toContain('Войдите, и она сразу откроется')
  })
})

describe('mistakes of a form', () => {
  it('stand in the order of the fields, are counted, and say what to do', async () => {
    const shown = await nurse.post('/ru/people/new-child', { birthOrder: 'x', _key: 'words' })
    expect(shown.statusCode).toBe(422)
    expect(shown.body).toContain('Исправьте ошибки')
    expect(shown.body).toContain('Напишите число цифрами')
    expect(shown.body).not.toMatch(/другого вида|сохранилось/)
    const named = [...shown.body.matchAll(/href="#f-([\w-]+)"/g)].map(([, id]) => id)
    const drawn = [...shown.body.matchAll(/ id="f-([\w-]+)"/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(2)
    expect(named).toEqual(drawn.filter((id) => named.includes(id)))
  })
})
