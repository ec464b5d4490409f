import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { type Family, registerFamilyAtRisk, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

const receipt = async (who: Person, family: Family, consentId: string) =>
  (await who.page(`/ru/people/${family.childId}/consents/${consentId}`)).body

describe('the list and the form of consents', () => {
  let family: Family
  const form = () => `/kk/people/${family.childId}/consents/new?purpose=direction`

  beforeAll(async () => {
    family = await registerFamilyAtRisk(system, nurse, 4)
  })

  it('LAW-10-6 the list names purpose, recipient, term and state', async () => {
    await family.mother.done('registry.record-consent', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      recipientId: pmpc.organisationId,
      scope: ['screening-result'],
      decision: 'given',
      expiresOn: '2024-02-01',
      informationGiven: 'түсіндірілді',
    })
    const { consents } = await family.mother.shown<{ consents: { id: string; recipient: string }[] }>(
      'registry.child',
      { childId: family.childId },
    )
    const [consent] = consents
    expect(consent?.recipient).toBeTruthy()
    const page = (await family.mother.page(`/ru/people/${family.childId}`)).body
    for (const words of ['ПМПК № 1, Туркестан', 'Направление в ПМПК', '1 февраля 2024 года', 'Действует'])
      expect(page).toContain(words)
  })

  it.each([
    ['kk', 'Не берілетінін белгілеңіз', 'Бір жауапты таңдаңыз'],
    ['ru', 'Отметьте, что передаётся', 'Выберите один ответ'],
    ['en', 'Tick what is passed on', 'Choose one answer'],
  ])(
    'LAW-10-6 an empty form names every missing answer at once and keeps what was typed, %s',
    async (lang, tick, choose) => {
      const page = await family.mother.post(form().replace('/kk/', `/${lang}/`), {
        purpose: 'direction',
        'expiresOn.day': '31',
        _key: `empty-${lang}`,
      })
      expect(page.statusCode).toBe(422)
      for (const name of ['recipientId', 'scope', 'decision'])
        expect(page.body).toContain(`href="#f-${name}"`)
      expect(page.body).toContain(tick)
      expect(page.body).toContain(choose)
      expect(page.body).toMatch(/name="expiresOn\.day"[^>]*value="31"/)
    },
  )

  it('a paper form also asks at once whose decision it is', async () => {
    const page = await nurse.post(form(), { purpose: 'direction', _key: 'empty-paper' })
    for (const name of ['recipientId', 'representativeId', 'scope', 'informationGiven', 'decision'])
      expect(page.body).toContain(`href="#f-${name}"`)
  })

  it('LAW-10-6 refuses a consent to a direction that names nobody', async () => {
    const { status, body } = await family.mother.command('registry.record-consent', {
      personId: family.childId,
      purpose: 'direction',
      scope: ['programme'],
      decision: 'given',
      informationGiven: 'түсіндірілді',
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'registry.recipient-needed', cite: [{ unit: 'art-10-2' }] })
  })

  it('LAW-10-6 refuses a consent that reaches beyond its purpose', async () => {
    const { status, body } = await family.mother.command('registry.record-consent', {
      personId: family.childId,
      purpose: 'direction',
      recipientId: pmpc.organisationId,
      scope: ['programme', 'case-data'],
      decision: 'given',
      informationGiven: 'түсіндірілді',
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'registry.scope-beyond-purpose',
      cite: [{ unit: 'art-10-2' }],
      fields: [{ path: 'scope', code: 'beyond-purpose' }],
    })
  })

  it('LAW-10-7 the receipt of an expired consent says when it ended and offers a new one', async () => {
    await system.setClock('2024-02-02T09:00:00+06:00')
    const { consents } = await family.mother.shown<{ consents: { id: string }[] }>('registry.child', {
      childId: family.childId,
    })
    const page = await receipt(family.mother, family, consents[0]?.id ?? '')
    expect(page).toContain('Срок согласия истёк. Последний день: 1 февраля 2024 года')
    expect(page).toContain('Дать согласие')
    expect(page).not.toContain('id="withdraw"')
  })

  it('LAW-8-6 a mother refuses with one choice: the explanation stands on the page, nothing is ticked for her', async () => {
    const own = await registerFamilyAtRisk(system, nurse, 3)
    const address = `/ru/people/${own.childId}/consents/new?purpose=referral-to-pmpc`
    const page = (await own.mother.page(address)).body
    expect(page).toContain('Вы имеете право не согласиться')
    expect(page).not.toContain('name="informationGiven"')
    expect(page).not.toMatch(/name="scope"[^>]*checked/)
    const refusal = {
      purpose: 'referral-to-pmpc',
      recipientId: pmpc.organisationId ?? '',
      decision: 'refused',
      _key: 'no',
    }
    const done = await own.mother.post(address, refusal)
    expect(done.statusCode).toBe(303)
    expect((await own.mother.page(String(done.headers['location']))).body).toContain('Результат скрининга')

    // After a refusal the path keeps the way to a consent.
    expect((await own.mother.page(`/ru/path/${own.childId}`)).body).toContain(
      `/people/${own.childId}/consents/new?purpose=referral-to-pmpc`,
    )
  })

  it('a past last day and nothing ticked are said at once', async () => {
    const page = await family.mother.post(form(), {
      purpose: 'direction',
      recipientId: pmpc.organisationId ?? '',
      decision: 'given',
      'expiresOn.day': '1',
      'expiresOn.month': '1',
      'expiresOn.year': '2020',
      _key: 'waves',
    })
    for (const name of ['scope', 'expiresOn']) expect(page.body).toContain(`href="#f-${name}"`)
  })

  it('LAW-8-6 staff say what they explained before they copy a paper', async () => {
    const { body } = await nurse.command('registry.record-consent', {
      personId: family.childId,
      representativeId: family.mother.personId,
      purpose: 'referral-to-pmpc',
      recipientId: pmpc.organisationId,
      scope: ['screening-result'],
      decision: 'given',
    })
    expect(body).toMatchObject({ fields: [{ path: 'informationGiven', code: 'required' }] })
  })

  it('LAW-10-7 a withdrawal is looked at once more before it is done', async () => {
    const own = await registerFamilyAtRisk(system, nurse, 2)
    const { consentId } = await own.mother.done<{ consentId: string }>('registry.record-consent', {
      personId: own.childId,
      purpose: 'referral-to-pmpc',
      recipientId: pmpc.organisationId,
      scope: ['screening-result'],
      decision: 'given',
    })
    const address = `/ru/people/${own.childId}/consents/${consentId}`
    const check = await own.mother.post(address, { reason: 'Передумала', _key: 'back' })
    expect(check.body).toContain('Отозвать согласие?')
    expect(await receipt(own.mother, own, consentId)).toContain('id="withdraw"')
    const done = await own.mother.post(address, { reason: 'Передумала', confirmed: 'yes', _key: 'back' })
    expect(done.statusCode).toBe(303)
    expect(await receipt(own.mother, own, consentId)).toContain('Передумала')
  })
})
