import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, registerFamily, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

async function familyAtRisk(pair: 0 | 1 | 2 | 3 | 4 | 5): Promise<Family> {
  const family = await registerFamily(system, nurse, pair)
  await nurse.done('screening.record-result', {
    childId: family.childId,
    instrumentId: 'newborn-standard',
    instrumentVersion: '2.0',
    result: 'risk',
  })
  return family
}

const sees = async (childId: string) => (await pmpc.query('registry.child', { childId })).status
const receipt = async (who: Person, family: Family, consentId: string, lang = 'ru') =>
  (await who.page(`/${lang}/people/${family.childId}/consents/${consentId}`)).body

describe('two live consents to one recipient', () => {
  let family: Family
  let mothers = ''
  let fathers = ''
  const state = async () =>
    (
      await family.mother.shown<{ risk: { consentState: string } }>('screening.child', {
        childId: family.childId,
      })
    ).risk.consentState

  beforeAll(async () => {
    family = await familyAtRisk(0)
    const about = { decision: 'given' as const, recipientId: pmpc.organisationId }
    mothers = (await decide(family.mother, family.childId, about)).consentId
    fathers = (await decide(family.father, family.childId, about)).consentId
    await nurse.done('screening.send-referral', { childId: family.childId })
  })

  it('LAW-10-7 DEC-6 keeps the file open to the recipient while the consent of the other parent stands', async () => {
    await family.father.done('registry.withdraw-consent', { consentId: fathers, reason: 'Ойландым' })
    expect(await sees(family.childId)).toBe(200)
    expect(await state()).toBe('given')
    const again = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(again.body).toMatchObject({ code: 'screening.already-sent' })
  })

  it('LAW-10-7 closes the file with the last consent, and nothing more can be sent', async () => {
    await family.mother.done('registry.withdraw-consent', { consentId: mothers })
    expect(await sees(family.childId)).toBe(404)
    expect(await state()).toBe('withdrawn')
    const again = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(again.body).toMatchObject({ code: 'screening.consent-withdrawn' })
  })

  it('LAW-10-7 the receipt names the day and the reason of the withdrawal, and what had been passed on', async () => {
    const { consents } = await family.father.shown<{ consents: { id: string }[] }>('registry.child', {
      childId: family.childId,
    })
    expect(consents.find((one) => one.id === fathers)).toMatchObject({
      live: false,
      withdrawnOn: '2024-01-10',
      withdrawnReason: 'Ойландым',
    })
    const page = await receipt(family.father, family, fathers)
    expect(page).toContain('Согласие отозвано. Дата: 10 января 2024 года')
    expect(page).toContain('Ойландым')
    expect(page).toContain('остаётся фактом: 10 января 2024 года')
    expect(page).not.toContain('id="withdraw"')
  })

  it('refuses a second withdrawal from a page that stayed open, and says what next', async () => {
    const page = await family.mother.post(`/ru/people/${family.childId}/consents/${mothers}`, {
      consentId: mothers,
      reason: 'Ещё раз',
      _key: 'stale-tab',
    })
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Это согласие сейчас не действует')
  })
})

describe('a refusal', () => {
  let family: Family
  let refusal = ''

  beforeAll(async () => {
    family = await familyAtRisk(1)
    refusal = (await decide(family.mother, family.childId, { decision: 'refused', recipientId: null }))
      .consentId
  })

  it('LAW-8-6 has a receipt that says no: nothing is passed on, no right is lost, consent can be given later', async () => {
    const page = await receipt(family.mother, family, refusal)
    expect(page).toContain('Квитанция об отказе')
    expect(page).toContain('Вы отказали в согласии. Дата: 10 января 2024 года')
    expect(page).toContain('Отказ не лишает')
    expect(page).toContain(`/ru/people/${family.childId}/consents/new?purpose=referral-to-pmpc`)
    for (const words of ['Действует', 'Последний день', 'id="withdraw"']) expect(page).not.toContain(words)
    expect(await receipt(family.father, family, refusal)).toContain('Законный представитель отказал')
  })

  it('LAW-8-6 has nothing to withdraw', async () => {
    const { body } = await family.mother.command('registry.withdraw-consent', { consentId: refusal })
    expect(body).toMatchObject({ code: 'registry.nothing-to-withdraw', cite: [{ unit: 'art-8-2-4' }] })
  })

  it('LAW-8-6 a later refusal of the same parent takes that parent’s consent back', async () => {
    const about = { recipientId: pmpc.organisationId }
    await decide(family.mother, family.childId, { decision: 'given', ...about })
    await nurse.done('screening.send-referral', { childId: family.childId })
    expect(await sees(family.childId)).toBe(200)
    await decide(family.mother, family.childId, { decision: 'refused', ...about })
    expect(await sees(family.childId)).toBe(404)
  })
})

describe('two withdrawals at the same moment', () => {
  it('LAW-10-7 close the file: neither takes the other consent for one that stands', async () => {
    const family = await familyAtRisk(3)
    const about = { decision: 'given' as const, recipientId: pmpc.organisationId }
    const mothers = await decide(family.mother, family.childId, about)
    const fathers = await decide(family.father, family.childId, about)
    await nurse.done('screening.send-referral', { childId: family.childId })
    await Promise.all([
      family.mother.done('registry.withdraw-consent', { consentId: mothers.consentId }),
      family.father.done('registry.withdraw-consent', { consentId: fathers.consentId }),
    ])
    expect(await sees(family.childId)).toBe(404)
  })
})

describe('an objection', () => {
  let family: Family
  let objection = ''

  beforeAll(async () => {
    family = await familyAtRisk(2)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: null })
    objection = (await decide(family.father, family.childId, { decision: 'objection', recipientId: null }))
      .consentId
  })

  it('DEC-6 stops the transfer, and its receipt says so with the reading it rests on', async () => {
    const { body } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(body).toMatchObject({ code: 'screening.consent-objection' })
    const page = await receipt(family.father, family, objection)
    expect(page).toContain('Вы заявили возражение')
    expect(page).toContain('медиация или орган опеки')
    expect(page).toContain('Снять возражение')
    expect(await receipt(family.mother, family, objection)).not.toContain('id="withdraw"')
  })

  it('DEC-6 opens a dispute that both parents see with the way to the guardianship authority', async () => {
    for (const parent of [family.mother, family.father]) {
      const { body } = await parent.page(`/ru/people/${family.childId}`)
      expect(body).toContain('Законные представители не согласны друг с другом')
      expect(body).toContain('в орган опеки и попечительства')
    }
    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, family.childId))
    expect(history.filter(({ name }) => name === 'registry.dispute-opened')).toHaveLength(1)
  })

  it('DEC-6 is lifted only by the one who made it, and then one consent is enough', async () => {
    const { body } = await family.mother.command('registry.withdraw-consent', { consentId: objection })
    expect(body).toMatchObject({ code: 'registry.not-your-objection', cite: [{ unit: 'DEC-6' }] })
    await family.father.done('registry.withdraw-consent', { consentId: objection })
    await nurse.done('screening.send-referral', { childId: family.childId })
  })
})

describe('a court act', () => {
  let family: Family
  const record = (by: Person, outcome: string, documentDate = '2024-01-09') =>
    by.command('registry.record-court-act', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      outcome,
      court: 'Түркістан қалалық соты',
      document: '№ 5-24',
      documentDate,
    })

  beforeAll(async () => {
    family = await familyAtRisk(5)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    await decide(family.father, family.childId, { decision: 'objection', recipientId: null })
  })

  it('DEC-6 prevails over an objection, also over one made after it, once staff recorded its document', async () => {
    const disputed = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(disputed.body).toMatchObject({ code: 'screening.consent-objection' })
    expect((await record(family.mother, 'orders-transfer')).status).toBe(403)
    expect((await record(nurse, 'orders-transfer', '2024-01-11')).status).toBe(422)
    expect((await record(nurse, 'orders-transfer')).status).toBe(200)
    await decide(family.father, family.childId, { decision: 'objection', recipientId: null })
    await nurse.done('screening.send-referral', { childId: family.childId })
    expect(await sees(family.childId)).toBe(200)
    const { body } = await family.father.page(`/ru/people/${family.childId}`)
    expect(body).toContain('Суд обязал передать')
    expect(body).not.toContain('не согласны друг с другом')
  })

  it('DEC-6 that forbids closes the file, and no consent opens the way again', async () => {
    expect((await record(nurse, 'forbids-transfer', '2024-01-10')).status).toBe(200)
    expect(await sees(family.childId)).toBe(404)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    const again = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(again.body).toMatchObject({
      code: 'screening.consent-forbidden',
      cite: [{ unit: 'art-8-2-4' }, { unit: 'DEC-6' }],
    })
  })
})

describe('the list and the form of consents', () => {
  let family: Family
  const form = () => `/kk/people/${family.childId}/consents/new?purpose=direction`

  beforeAll(async () => {
    family = await familyAtRisk(4)
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
    ['kk', 'Бұл жолды толтырыңыз', 'Бір жауапты таңдаңыз'],
    ['ru', 'Заполните это поле', 'Выберите один ответ'],
    ['en', 'Fill in this field', 'Choose one answer'],
  ])(
    'LAW-10-6 an empty form names every missing answer at once and keeps what was typed, %s',
    async (lang, fill, choose) => {
      const page = await family.mother.post(form().replace('/kk/', `/${lang}/`), {
        purpose: 'direction',
        'expiresOn.day': '31',
        _key: `empty-${lang}`,
      })
      expect(page.statusCode).toBe(422)
      for (const name of ['recipientId', 'scope', 'informationGiven', 'decision'])
        expect(page.body).toContain(`href="#f-${name}"`)
      expect(page.body).toContain(fill)
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
})
