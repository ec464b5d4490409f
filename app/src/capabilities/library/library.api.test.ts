import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >>')
const inThree = (text: string) => ({ kk: `${text} kk`, ru: `${text} ru`, en: `${text} en` })
const GUIDE = {
  field: 'health',
  kind: 'diagnostics',
  country: 'FI',
  language: 'en',
  year: 2021,
  title: inThree('Ерте даму'),
  summary: inThree('Сәби дамуын бақылау'),
  original: 'Early Development Guide, Example Press',
  terms: 'free',
  termsNote: 'CC BY 4.0',
  link: 'https://example.org/guide',
}

let system: TestSystem
let specialist: Person
let health: Person
let education: Person
let family: Person

const propose = async (by: Person, given: object = {}) =>
  (await by.command<{ materialId: string }>('library.propose', { ...GUIDE, ...given })).body.materialId
const publish = (by: Person, materialId: string) => by.command('library.publish', { materialId })
type Found = { total: number; materials: { id: string }[] }
const search = async (by: Person, filter: object = {}) => (await by.query<Found>('library.list', filter)).body

async function attach(by: Person, materialId: string, bytes: Buffer) {
  const form = new FormData()
  form.append('_key', crypto.randomUUID())
  form.append('document', new File([Uint8Array.from(bytes)], 'guide.pdf'))
  const whole = new Response(form)
  return system.app.inject({
    method: 'POST',
    url: `/ru/library/${materialId}/attach`,
    headers: {
      cookie: `tirek_session=${by.token}`,
      'content-type': whole.headers.get('content-type') ?? '',
      'sec-fetch-site': 'same-origin',
    },
    payload: Buffer.from(await whole.arrayBuffer()),
  })
}

beforeAll(async () => {
  system = await startTestSystem('2024-03-01T09:00:00+05:00')
  specialist = await system.signIn({ role: 'diagnostic-specialist' })
  const of = (authority: string) =>
    system.signIn({ role: 'authority-officer', specialty: `${authority}-authority` })
  health = await of('health')
  education = await of('education')
  family = await system.signIn({ role: 'representative' })
})
afterAll(() => system.close())

describe('the methodical library', () => {
  it('LAW-5-6 LAW-3-8 a material with its source country is read once the body of its field has published it', async () => {
    const materialId = await propose(specialist)
    expect((await education.query('library.material', { materialId })).status).toBe(404)
    expect((await publish(specialist, materialId)).status).toBe(403)
    expect((await search(health, { list: 'waiting' })).total).toBe(1)
    expect((await search(education, { list: 'waiting' })).total).toBe(0)
    expect((await health.page('/ru/home')).body).toContain('/ru/library?list=waiting')
    expect((await publish(health, materialId)).status).toBe(200)
    expect((await publish(health, materialId)).body).toMatchObject({ code: 'library.state' })
    expect((await education.query('library.material', { materialId })).body).toMatchObject({
      country: 'FI',
      language: 'en',
      year: 2021,
      termsNote: 'CC BY 4.0',
    })
    expect((await education.command('library.withdraw', { materialId, reason: 'x' })).body).toMatchObject({
      code: 'library.not-your-field',
      cite: [{ unit: 'art-1-25' }],
    })
  })

  it('LAW-5-6 families read only what is marked for them, and nothing that is not published', async () => {
    const [open] = (await search(specialist)).materials
    expect((await search(family)).total).toBe(0)
    expect((await family.query('library.material', { materialId: open?.id })).status).toBe(404)
    const materialId = await propose(specialist, { isForFamilies: true, kind: 'family-help' })
    expect((await search(family)).total).toBe(0)
    await publish(health, materialId)
    expect((await search(family)).total).toBe(1)
    expect((await family.page(`/kk/library/${materialId}`)).statusCode).toBe(200)
    expect((await family.command('library.propose', GUIDE)).status).toBe(403)
  })

  it('LAW-5-6 is searched by kind, country, language, field and words of any language, in the address', async () => {
    await publish(
      health,
      await propose(specialist, { country: 'JP', language: 'ja', title: inThree('Қолдау') }),
    )
    expect((await search(specialist, { country: 'JP' })).total).toBe(1)
    expect((await search(specialist, { language: 'ja', kind: 'treatment' })).total).toBe(0)
    expect((await search(specialist, { text: 'колдау' })).total).toBe(1)
    expect((await search(specialist, { text: 'ҚОЛДАУ' })).total).toBe(1)
    expect((await search(specialist, { text: 'example press' })).total).toBe(3)
    const page = await specialist.page('/ru/library?country=JP&kind=diagnostics')
    expect(page.body).toContain('Найдено: 1')
    expect((await specialist.page('/ru/library?kind=nonsense&page=x')).statusCode).toBe(200)
  })

  it('LAW-5-6 is returned with a remark, mended by who proposed it alone, and nobody publishes the own proposal', async () => {
    const materialId = await propose(specialist, { link: undefined })
    expect((await publish(health, materialId)).body).toMatchObject({ code: 'library.no-source' })
    await health.command('library.return', { materialId, remark: 'Сілтеме қосыңыз' })
    expect((await search(specialist, { list: 'returned' })).total).toBe(1)
    const mended = { ...GUIDE, materialId }
    expect((await health.command('library.correct', mended)).body).toMatchObject({
      code: 'library.not-yours',
    })
    expect((await specialist.command('library.correct', { ...mended, year: 2031 })).status).toBe(422)
    expect((await specialist.command('library.correct', mended)).status).toBe(200)
    expect((await publish(health, materialId)).status).toBe(200)
    const own = await propose(health)
    expect((await publish(health, own)).body).toMatchObject({ code: 'library.own-proposal' })
    expect((await propose(specialist, { link: 'javascript:alert(1)' })) as unknown).toBeUndefined()
  })

  it('LAW-5-6 keeps a file only where its terms let it be copied; another kind is refused in plain words', async () => {
    const closed = await propose(specialist, { terms: 'link-only' })
    expect((await attach(specialist, closed, PDF)).body).toContain('не разрешают копирование')
    const materialId = await propose(specialist, { isForFamilies: true })
    const wrong = await attach(specialist, materialId, Buffer.from('<html>no document</html>'))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Это не PDF')
    expect((await attach(specialist, materialId, PDF)).statusCode).toBe(303)
    expect((await family.page(`/ru/library/${materialId}/file`)).statusCode).toBe(404)
    await publish(health, materialId)
    const file = await family.page(`/ru/library/${materialId}/file`)
    expect(file.body).toContain('%PDF-1.7')
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.headers['cache-control']).toContain('no-store')
    await health.command('library.withdraw', { materialId, reason: 'Ескірген' })
    expect((await family.page(`/ru/library/${materialId}/file`)).statusCode).toBe(404)
    expect((await specialist.query('library.material', { materialId })).body).toMatchObject({
      state: 'withdrawn',
      withdrawnWhy: 'Ескірген',
    })
  })

  it('loses nothing that was typed when something is missing', async () => {
    const page = await specialist.post('/kk/library/new', { original: 'Guide of care', terms: 'free' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="Guide of care"')
  })
})
