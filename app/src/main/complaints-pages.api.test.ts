import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let family: Family
let body: Person
let complaint: string

beforeAll(async () => {
  system = await startTestSystem('2024-02-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  body = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
})
afterAll(() => system?.close())

function located(response: { statusCode: number; headers: Record<string, unknown> }): string {
  expect(response.statusCode).toBe(303)
  return String(response.headers['location'])
}

describe('the pages of a complaint', () => {
  it('LAW-16-3 lead from a step of the path to a form with the facts filled in', async () => {
    const path = await family.mother.page(`/kk/path/${family.childId}`)
    expect(path.body).toContain(`/kk/people/${family.childId}/complaints`)
    const form = await family.mother.page(`/kk/people/${family.childId}/complaints/new?stage=screening`)
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('Скрининг')
    expect(form.body).toContain(`<option value="${nurse.organisationId}" selected`)
  })

  it('LAW-16-3 keep what was typed, ask for the words, and end with the number as a receipt', async () => {
    const url = `/kk/people/${family.childId}/complaints/new`
    const typed = { stage: 'screening', organisationId: nurse.organisationId ?? '', about: 'body', wish: '' }
    const empty = await family.mother.post(url, { ...typed, words: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain(`<option value="${nurse.organisationId}" selected`)
    const sent = await family.mother.post(url, { ...typed, words: 'Нәтижесін айтпады' })
    const to = located(sent)
    complaint = /complaints\/([0-9a-f-]+)/.exec(to)?.[1] ?? ''
    const receipt = await family.mother.page(to)
    expect(receipt.body).toMatch(/C-61-2024-\d{6}/)
    expect(receipt.body).toContain('Шағым қабылданды және тіркелді')
    const list = await family.mother.page(`/ru/people/${family.childId}/complaints`)
    expect(list.body).toContain(complaint)
  })

  it('LAW-15-2 LAW-16-3 say that examination is free, and when money was asked the complaint has its words and its article', async () => {
    const page = await family.mother.page(`/ru/screening/children/${family.childId}`)
    const link = `/people/${family.childId}/complaints/new?stage=screening&amp;happened=money-asked`
    expect(page.body).toContain('Обследование бесплатно')
    expect(page.body).toContain(link)
    const url = `/ru/people/${family.childId}/complaints/new`
    const form = await family.mother.page(`${url}?stage=screening&happened=money-asked`)
    expect(form.body).toContain('С нас потребовали деньги за обследование ребёнка')
    const typed = { stage: 'screening', organisationId: nurse.organisationId ?? '', about: 'body', wish: '' }
    const sent = await family.mother.post(url, {
      ...typed,
      happened: 'money-asked',
      words: 'Потребовали 5000',
    })
    const receipt = await family.mother.page(located(sent).split('?')[0] ?? '')
    expect(receipt.body).toContain('За обследование потребовали деньги')
  })

  it('LAW-16-3 bring it to the work list of the officer, who answers by the form', async () => {
    const home = await body.page('/kk/home')
    expect(home.body).toContain('/kk/complaints"')
    expect((await body.page('/kk/complaints')).body).toContain(complaint)
    const form = await body.page(`/kk/complaints/${complaint}/answer`)
    expect(form.body).toContain('Нәтижесін айтпады')
    const wrong = await body.post(`/kk/complaints/${complaint}/answer`, { reason: 'Жоқ' })
    expect(wrong.statusCode).toBe(422)
    const answered = await body.post(`/kk/complaints/${complaint}/answer`, {
      decision: 'refused',
      ground: 'law-343/art-16-3',
      reason: 'Нәтиже айтылған',
      version: '1',
    })
    located(answered)
    const shown = await family.mother.page(`/kk/complaints/${complaint}`)
    expect(shown.body).toContain('Нәтиже айтылған')
    expect(shown.body).toContain(`/kk/complaints/${complaint}/appeal`)
    located(await family.mother.post(`/kk/complaints/${complaint}/appeal`, { words: 'Айтылмады' }))
  })
})

describe('the pages of a signal', () => {
  it('LAW-17-3 lead from the record of a child to a receipt that says the number and nothing of the child', async () => {
    const url = `/kk/people/${family.childId}/signals/new`
    expect((await nurse.page(`/kk/people/${family.childId}`)).body).toContain(url)
    expect((await family.mother.page(`/kk/people/${family.childId}`)).body).not.toContain('signals')
    expect((await family.mother.page(url)).statusCode).toBe(403)
    const fields = { concern: 'harm', source: 'family', isUrgent: 'no', words: 'Емделмейді' }
    const receipt = await nurse.page(located(await nurse.post(url, fields)))
    expect(receipt.body).toMatch(/S-61-2024-\d{6}/)
    expect(receipt.body).not.toContain('Сәрсенов')
    expect(receipt.body).not.toContain('Емделмейді')
  })

  it('LAW-17-3 bring it to the guardianship service, which takes it up and closes it by the forms', async () => {
    const guardian = await system.signIn({ role: 'guardianship-officer', region: TURKISTAN })
    expect((await guardian.page('/kk/home')).body).toContain('/kk/signals?show=open"')
    const list = await guardian.page('/kk/signals')
    const id = /signals\/([0-9a-f-]{36})/.exec(list.body)?.[1] ?? ''
    expect((await guardian.page(`/kk/signals/${id}`)).body).toContain('Емделмейді')
    located(await guardian.post(`/kk/signals/${id}/take-up`, { version: '1' }))
    located(
      await guardian.post(`/kk/signals/${id}`, { outcome: 'passed-on', measures: 'Берілді', version: '2' }),
    )
    expect((await guardian.page(`/ru/signals/${id}`)).body).toContain('Передано в правоохранительный орган')
    expect((await guardian.page(`/kk/people/${family.childId}`)).statusCode).toBe(403)
  })
})
