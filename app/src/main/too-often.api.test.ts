import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REQUESTS_PER_MINUTE } from '#platform/config/limits.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
})
afterAll(() => system.close())

const open = (url: string) => system.app.inject({ method: 'GET', url })

describe('who asks too often', () => {
  beforeAll(async () => {
    for (let asked = 0; asked < REQUESTS_PER_MINUTE; asked += 1) await open('/')
  })

  it.each([
    ['kk', 'Бір минут күтіп'],
    ['ru', 'Подождите минуту'],
    ['en', 'Wait a minute'],
  ])('reads on a page in %s what to do next, and until when to wait', async (lang, next) => {
    const page = await open(`/${lang}/find`)
    expect(page.statusCode).toBe(429)
    expect(page.headers['content-type']).toContain('text/html')
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
    expect(page.body).toContain(`lang="${lang}"`)
    expect(page.body).toContain(next)
  })

  it('is answered as a program when it is one', async () => {
    const answer = await open('/api/v1/queries/finder.find')
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})
