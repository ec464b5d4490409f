import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
})
afterAll(() => system?.close())

const pages = { kk: 'Басты бет', ru: 'Главная страница', en: 'Home page' } as const

describe('a page that is not opened', () => {
  it.each(['/kk/people/xyz', '/kk/people/01900000-0000-7000-8000-00000000000f', '/kk/no/such/page'])(
    '%s is not found and leads home',
    async (path) => {
      const shown = await nurse.page(path)
      expect(shown.statusCode).toBe(404)
      expect(shown.body).toContain(`<a href="/kk/home">${pages.kk}</a>`)
    },
  )

  it('leads home from what is closed to the role too, and a visitor to the first page', async () => {
    const closed = await nurse.page('/ru/audit')
    expect([closed.statusCode, closed.body.includes('<a href="/ru/home">')]).toEqual([403, true])
    const visitor = await system.app.inject({ method: 'GET', url: '/ru/no/such/page' })
    expect([visitor.statusCode, visitor.body.includes(`<a href="/ru">${pages.ru}</a>`)]).toEqual([404, true])
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
