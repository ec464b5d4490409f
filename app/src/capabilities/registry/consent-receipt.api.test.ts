import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { findConsent } from './read/consents.ts'
import { ADULT_IINS, decide, type Family, registerFamilyAtRisk, TURKISTAN } from './registry.fixture.ts'
import { receiptCode } from './use-cases/receipt-code.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person
let family: Family
let consentId = ''
let code = ''

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  family = await registerFamilyAtRisk(system, nurse, 0)
  const given = { decision: 'given' as const, recipientId: pmpc.organisationId }
  consentId = (await decide(family.mother, family.childId, given)).consentId
  code = await system.parts.runner.asSystem(async (act) => {
    const consent = await findConsent(act.db, consentId)
    return consent === undefined ? '' : receiptCode(act, consent)
  })
})
afterAll(() => system.close())

/** As anybody sees it who holds the paper and is not signed in. */
const check = (given: string, lang = 'ru') =>
  system.app.inject({ url: `/${lang}/consents/check?code=${given}` })
const asked = (given: string) =>
  system.app.inject({
    url: `/api/v1/queries/registry.check-receipt?input=${encodeURIComponent(JSON.stringify({ code: given }))}`,
  })
const pdf = (by: Person, lang: string) =>
  by.page(`/${lang}/people/${family.childId}/consents/${consentId}/receipt.pdf`)

describe('the receipt of a consent on paper', () => {
  it('LAW-8-6 is one tagged sheet in the language of the address, for those who may see the decision', async () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const { statusCode, headers, rawPayload } = await pdf(family.mother, lang)
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
      const text = rawPayload.toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      expect(text).toContain('/MarkInfo')
    }
    const stranger = await registerFamilyAtRisk(system, nurse, 1)
    expect((await pdf(stranger.mother, 'kk')).statusCode).toBe(404)
    const page = (await family.mother.page(`/kk/people/${family.childId}/consents/${consentId}`)).body
    expect(page).toContain('receipt.pdf')
    expect(page).toContain('href="/kk/easy/consent"')
  })

  it('DEC-64 is proved genuine and in force to whoever holds it, and names nobody', async () => {
    const page = await check(code)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Квитанция подлинная')
    expect(page.body).toContain('Согласие действует')
    expect(page.body).toContain('Направление в ПМПК')
    const body = `${page.body} ${(await asked(code)).body}`
    const { organisationId } = pmpc
    for (const secret of ['Сәрсенов', 'Нұрлан', ADULT_IINS[0], family.childId, organisationId ?? ''])
      expect(body).not.toContain(secret)
    expect(code).not.toContain(consentId)
  })

  it('DEC-64 tells a code that nobody gave from a genuine one, the same way for every wrong one', async () => {
    const [id = '', seal = ''] = code.split('.')
    const other = `${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`
    const unknown = Buffer.alloc(16, 7).toString('base64url')
    const answers = []
    for (const wrong of [`${id}.${other}`, `${unknown}.${seal}`, id, 'made-up', code.slice(0, -1)]) {
      const page = await check(wrong)
      expect([wrong, page.body.includes('Квитанции с таким кодом нет')]).toEqual([wrong, true])
      const answer = await asked(wrong)
      answers.push(`${answer.statusCode} ${answer.body}`)
    }
    expect([...new Set(answers)]).toHaveLength(1)
    expect(answers[0]).toContain('404')
  })

  it('LAW-10-7 DEC-64 says on which day the consent was taken back', async () => {
    await system.setClock('2024-02-05T09:00:00+05:00')
    await family.mother.done('registry.withdraw-consent', { consentId })
    const page = (await check(code)).body
    expect(page).toContain('Квитанция подлинная')
    expect(page).toContain('5 февраля 2024 года')
    expect(page).not.toContain('Согласие действует')
  })
})
