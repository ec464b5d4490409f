import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const TURKISTAN = '610000000'
const words = (text: string) => ({ kk: text, ru: text, en: text })

let system: TestSystem
let officers: Readonly<Record<'health' | 'education' | 'social', Person>>
let akimat: Person
let visitor: Person

const draft = (by: Person, kind: string) =>
  by.command<{ documentId: string }>('norms.draft', {
    kind,
    title: words('Қағидалар'),
    summary: words('Қысқаша мазмұны'),
    validFrom: '2024-02-01',
  })
const approve = (by: Person, documentId: string) =>
  by.command('norms.approve', { documentId, number: '№ 7', decidedOn: '2024-01-10' })
const known = (by: Person, documentId: string) => by.query('norms.document', { documentId })

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  const officer = (authority: string) =>
    system.signIn({ role: 'authority-officer', specialty: `${authority}-authority` })
  officers = {
    health: await officer('health'),
    education: await officer('education'),
    social: await officer('social'),
  }
  akimat = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  visitor = await system.signIn({ role: 'statistician' })
})
afterAll(() => system.close())

describe('the register of procedures and norms', () => {
  it('LAW-1-36 LAW-5-4 LAW-5-7 LAW-6-1 a document is entered only by the body that owns its kind', async () => {
    expect((await draft(officers.health, 'diagnostics-procedure')).status).toBe(200)
    expect((await draft(officers.health, 'health-other')).status).toBe(200)
    expect((await draft(officers.education, 'special-conditions')).status).toBe(200)
    expect(await draft(officers.social, 'special-conditions')).toMatchObject({
      status: 403,
      body: { code: 'norms.not-your-body', cite: [{ unit: 'art-6-2' }] },
    })
    expect((await draft(akimat, 'diagnostics-procedure')).status).toBe(403)
  })

  it('LAW-10-5 the rules of a PMPC are adopted by one approval and two agreements, and a draft is nobody’s rule', async () => {
    const { body } = await draft(officers.education, 'pmpc-rules')
    expect((await known(visitor, body.documentId)).status).toBe(404)
    expect((await approve(officers.education, body.documentId)).body).toMatchObject({
      state: 'draft',
      missing: ['health', 'social'],
    })
    expect((await approve(officers.education, body.documentId)).body).toMatchObject({
      code: 'norms.acted-already',
    })
    expect((await approve(akimat, body.documentId)).status).toBe(403)
    await approve(officers.health, body.documentId)
    expect((await approve(officers.social, body.documentId)).body).toMatchObject({ state: 'adopted' })
    expect((await approve(officers.social, body.documentId)).body).toMatchObject({
      code: 'norms.adopted-already',
    })
    expect((await known(visitor, body.documentId)).body).toMatchObject({ isInForce: false, state: 'adopted' })
    await system.setClock('2024-02-01T09:00:00+06:00')
    expect((await known(visitor, body.documentId)).body).toMatchObject({ isInForce: true })
    const page = await visitor.page(`/ru/norms/${body.documentId}`)
    expect(page.body).toContain('Согласовал')
  })

  it('LAW-8-1 LAW-8-14 decisions of a territory carry it, with their days; another territory does not touch them', async () => {
    const { body } = await draft(akimat, 'maslikhat-decision')
    expect((await approve(akimat, body.documentId)).body).toMatchObject({ state: 'adopted' })
    expect((await known(visitor, body.documentId)).body).toMatchObject({ region: TURKISTAN, validTo: null })
    const elsewhere = await system.signIn({ role: 'leb-decision-maker', region: '470000000' })
    const end = { documentId: body.documentId, lastDay: '2024-12-31', reason: 'Жаңа шешім' }
    expect((await elsewhere.command('norms.repeal', end)).status).toBe(404)
    expect((await akimat.command('norms.repeal', { ...end, lastDay: '2023-12-31' })).body).toMatchObject({
      fields: [{ path: 'lastDay', code: 'before-first-day' }],
    })
    expect((await akimat.command('norms.repeal', end)).status).toBe(200)
    expect((await known(visitor, body.documentId)).body).toMatchObject({
      isInForce: true,
      validTo: '2024-12-31',
    })
    expect((await draft(akimat, 'akimat-other')).status).toBe(200)
  })

  it('asks for all three languages at their fields and loses nothing that was typed', async () => {
    const page = await officers.education.post('/kk/norms/new', {
      kind: 'pmpc-rules',
      'title.kk': 'Тек қазақша',
    })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="Тек қазақша"')
  })
})
