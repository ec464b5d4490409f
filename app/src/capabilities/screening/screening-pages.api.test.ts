import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  family = await registerFamily(system, nurse, {
    givenName: 'Әлия',
    birthDate: '2024-01-10',
    motherIin: MOTHER_IINS[0],
  })
})
afterAll(() => system.close())

const rowsOf = (html = '') => (/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1]?.match(/<tr/g) ?? []).length
const answersIn = (html = '') => html.match(/\/kk\/screening\/referrals\/[0-9a-f-]{36}/g) ?? []
const at = (rest = '') => `/kk/screening/children/${family.childId}${rest}`

describe('pages of screening without a script', () => {
  it('LAW-1-20 files a result with the instrument and version chosen in one step', async () => {
    const sent = await nurse.post(at('/result'), {
      _key: 'r1',
      instrumentId: 'newborn-standard@2.0',
      'examinedOn.day': '12',
      'examinedOn.month': '1',
      'examinedOn.year': '2024',
      result: 'risk',
    })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, at()])
    expect((await nurse.page(at())).body).toContain('«Қатер» тобында')
  })

  it('REP-II-7 records the information pack and leads the family to its decision', async () => {
    expect((await nurse.page(at('/information'))).body).not.toMatch(/type="radio"[^>]* checked/)
    const sent = await nurse.post(at('/information'), { _key: 'i1', language: 'kk', means: 'printed' })
    expect(sent.statusCode).toBe(303)
    const page = await family.mother.page(at())
    expect(page.body).toContain(`/people/${family.childId}/consents/new?purpose=referral-to-pmpc`)
  })

  it('LAW-8-6 shows the refusal of a referral without consent with its article', async () => {
    const page = await nurse.post(at('/referral'), { _key: 'f1', objects: ['result', 'child'] })
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Заңды өкілдің келісімі жоқ')
    expect(page.body).toContain('8-бап')
  })

  it('LAW-8-6 does not press a family that has refused, and leaves the way open', async () => {
    await decide(family, 'refused')
    const page = await family.mother.page(at())
    expect(page.body).toContain('Дәрігердің бақылауы жалғасады')
    expect(page.body).toContain('Шешімді өзгерту')
  })

  it('LAW-5-3 sends both objects after consent and takes the answer of the PMPC', async () => {
    await decide(family, 'given')
    const nothing = await nurse.post(at('/referral'), { _key: 'f3' })
    expect(nothing.statusCode).toBe(422)
    expect((await nurse.page(at())).body).toContain('Әлі ештеңе жіберілген жоқ')
    const sent = await nurse.post(at('/referral'), { _key: 'f2', objects: ['result', 'child'] })
    expect(sent.statusCode).toBe(303)

    const inbox = await pmpc.page('/kk/screening/referrals')
    // Both objects stand in one row, with a way to answer each; the home counts referrals.
    expect([rowsOf(inbox.body), answersIn(inbox.body).length]).toEqual([1, 2])
    expect((await pmpc.page('/kk/home')).body).toMatch(/жауап күтіледі<\/a>.*?>1 іс</)
    const [first] = inbox.body.match(/\/kk\/screening\/referrals\/[0-9a-f-]{36}/) ?? []
    const bare = await pmpc.post(String(first), { _key: 'a1', answer: 'refused' })
    expect(bare.statusCode).toBe(422)
    const answered = await pmpc.post(String(first), { _key: 'a2', answer: 'accepted' })
    expect([answered.statusCode, answered.headers.location]).toEqual([303, first])
    const after = await pmpc.page(String(first))
    expect(after.body).toContain('Жіберілгені қабылданды')
    expect(after.body).toContain(`/kk/consultation/new?person=${family.childId}`)

    const [waiting, received] = await Promise.all(
      ['waiting', 'received'].map((box) => pmpc.page(`/kk/screening/referrals?box=${box}`)),
    )
    expect([rowsOf(waiting?.body), answersIn(waiting?.body).length, rowsOf(received?.body)]).toEqual([
      1, 1, 1,
    ])
    await pmpc.post(String(answersIn(waiting?.body)[0]), { _key: 'a3', answer: 'accepted' })
    const both = (await pmpc.page('/kk/screening/referrals?box=received')).body
    expect(rowsOf(both)).toBe(1)
    for (const words of ['Скрининг нәтижесі', 'Баланың өзі']) expect(both).toContain(words)
  })

  it('opens the register of instruments and the information pack to everyone', async () => {
    for (const path of ['/kk/screening/instruments', '/ru/screening/information']) {
      const page = await system.app.inject({ method: 'GET', url: path })
      expect(page.statusCode).toBe(200)
    }
  })
})
