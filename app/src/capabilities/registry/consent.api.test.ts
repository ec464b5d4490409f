import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, registerFamilyAtRisk, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person
const familyAtRisk = (pair: 0 | 1 | 2 | 3) => registerFamilyAtRisk(system, nurse, pair)

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

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
    expect(page).toContain('Что передали до этого дня, остаётся в записи: 10 января 2024 года')
    expect(page).not.toContain('id="withdraw"')
  })

  it('LAW-10-7 tells the recipient what no longer travels without the child named, and the receipts say when', async () => {
    const { withdrawn } = await pmpc.shown<{ withdrawn: { object: string }[] }>('screening.referrals')
    const told = { sentOn: '2024-01-10', withdrawnOn: '2024-01-10' }
    expect(withdrawn).toEqual(expect.arrayContaining([{ object: 'child', ...told }]))
    expect(withdrawn).toHaveLength(2)
    const inbox = (await pmpc.page('/ru/screening/referrals')).body
    expect(inbox).toContain('ребёнок не назван')
    expect(inbox).not.toContain('Сәрсенов')
    expect(await receipt(family.mother, family, mothers)).toContain('Когда сообщили получателю')
    expect(await receipt(family.father, family, fathers)).not.toContain('Когда сообщили получателю')
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

describe('an objection with a last day', () => {
  it('DEC-6 runs out with an event, and the consent of the other parent counts again', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 4)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    await family.father.done('registry.record-consent', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      scope: ['screening-result', 'child-referral'],
      decision: 'objection',
      expiresOn: '2024-01-15',
      informationGiven: 'түсіндірілді',
    })
    const state = async () =>
      (
        await nurse.shown<{ risk: { consentState: string } }>('screening.child', {
          childId: family.childId,
        })
      ).risk.consentState
    expect(await state()).not.toBe('given')
    await system.setClock('2024-01-16T09:00:00+06:00')
    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, family.childId))
    expect(history.filter(({ name }) => name === 'registry.objection-expired')).toHaveLength(1)
    expect(await state()).toBe('given')
  })
})
