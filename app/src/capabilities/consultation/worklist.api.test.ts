import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appointment, type Consultation, openFor, startConsultation } from './consultation.fixture.ts'

interface Listed {
  readonly files: readonly { readonly fileId: string; readonly state: string }[]
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
  readonly pages: number
}

const FILES = 30
let at: Consultation
const ids: string[] = []

beforeAll(async () => {
  at = await startConsultation()
  for (let n = 0; n < FILES; n += 1) ids.push((await openFor(at, `Бала${'абвгд'[n % 5]}`)).fileId)
  const set = (n: number, day: string) =>
    at.registrar.done('consultation.schedule', {
      ...appointment(ids[n] ?? '', day),
      notice: { channel: 'portal' },
    })
  await set(10, '2023-09-25')
  await set(20, '2023-09-18')
  await at.registrar.done('consultation.close-file', { fileId: ids[0], reason: 'Отбасы қалауы' })
})
afterAll(() => at.system.close())

const listed = (input: Record<string, unknown> = {}) =>
  at.registrar.shown<Listed>('consultation.files', input)

describe('the worklist of a consultation', () => {
  it('puts the open files first, the nearest day at the top, those without a day next, what is over last', async () => {
    const first = await listed()
    expect([first.total, first.pages]).toEqual([FILES, 2])
    expect(first.files.slice(0, 3).map(({ fileId }) => fileId)).toEqual([ids[20], ids[10], ids[1]])
    const second = await listed({ page: 2 })
    expect(second.files).toHaveLength(FILES - 25)
    expect(second.files.at(-1)).toMatchObject({ fileId: ids[0], state: 'closed' })
  })

  it('leads through all pages of a filtered list by links, and each file stands on one of them', async () => {
    const page = await at.registrar.page('/kk/consultation?state=opened')
    expect(page.body).toContain('href="/kk/consultation?state=opened&amp;page=2"')
    const last = await at.registrar.page('/kk/consultation?state=opened&page=2')
    expect(last.body).toMatch(/href="\/kk\/consultation\?state=opened" class="btn quiet"/)
    expect(last.body).not.toContain('page=3')

    const shown = [
      ...(await listed({ state: 'opened' })).files,
      ...(await listed({ state: 'opened', page: 2 })).files,
    ]
    expect(new Set(shown.map(({ fileId }) => fileId)).size).toBe(FILES - 3)
    expect((await listed({ state: 'opened' })).counts['opened']).toBe(shown.length)
  })

  it('finds by the start of the name in any spelling, and marks a day that has gone by', async () => {
    const child = await at.registrar.done<{ fileId: string }>('consultation.open-file', {
      child: {
        familyName: 'Үмбетова',
        givenName: 'Айша',
        birthDate: '2018-02-28',
        sex: 'female',
        birthRecord: '10-900',
        region: '610000000',
      },
      request: 'Сөйлеуі кешігіп жатыр',
    })
    const found = await listed({ name: 'Умбет' })
    expect([found.total, found.files.map(({ fileId }) => fileId)]).toEqual([1, [child.fileId]])
    const page = await at.registrar.page('/ru/consultation?name=Umbet')
    expect(page.body).toContain(child.fileId)
    await at.system.setClock('2023-09-20T09:00:00+06:00')
    expect((await at.registrar.page('/ru/consultation?state=scheduled')).body).toContain('День прошёл')
  })

  it('refuses a day off and a time at night at their fields', async () => {
    const fileId = ids[5] ?? ''
    const day = (day: string, time: string) =>
      at.registrar.command('consultation.schedule', { ...appointment(fileId, day), time })
    const sunday = await day('2023-09-24', '10:30')
    expect([sunday.status, sunday.body['fields']]).toMatchObject([422, [{ path: 'day' }]])
    const night = await day('2023-09-25', '03:00')
    expect([night.status, night.body['fields']]).toMatchObject([422, [{ path: 'time' }]])
  })

  it('names every missing field of a new file at once', async () => {
    const page = await at.registrar.post('/ru/consultation/new', { _key: 'empty-file' })
    expect(page.statusCode).toBe(422)
    for (const id of ['child-familyName', 'child-givenName', 'child-birthDate', 'child-sex', 'request'])
      expect(page.body).toContain(`href="#f-${id}"`)
    expect((await at.registrar.page('/ru/consultation/new')).body).toMatch(/value="610000000" selected/)
  })
})
