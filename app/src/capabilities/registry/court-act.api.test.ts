import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, registerFamilyAtRisk, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

const sees = async (childId: string) => (await pmpc.query('registry.child', { childId })).status

describe('a court act', () => {
  let family: Family
  const record = (by: Person, outcome: string, documentDate = '2024-01-10') =>
    by.command('registry.record-court-act', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      outcome,
      court: 'Түркістан қалалық соты',
      document: '№ 5-24',
      documentDate,
    })

  beforeAll(async () => {
    family = await registerFamilyAtRisk(system, nurse, 5)
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

describe('the form of a court act', () => {
  const typed = (recipientId: string | null, key: string) => ({
    purpose: 'referral-to-pmpc',
    ...(recipientId === null ? {} : { recipientId }),
    outcome: 'forbids-transfer',
    court: 'Түркістан қалалық соты',
    document: '№ 6-24',
    'documentDate.day': '10',
    'documentDate.month': '1',
    'documentDate.year': '2024',
    confirmed: 'yes',
    _key: key,
  })

  it('DEC-6 asks whom the act speaks of, records it for that one alone, and shows it', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 4)
    const form = `/ru/people/${family.childId}/court-acts/new?purpose=referral-to-pmpc`
    expect((await nurse.page(form)).body).toContain(`value="${pmpc.organisationId}"`)
    const silent = await nurse.post(form, typed(null, 'court-silent'))
    expect(silent.statusCode).toBe(422)
    expect(silent.body).toContain('href="#f-recipientId"')

    expect((await nurse.post(form, typed(pmpc.organisationId, 'court-one'))).statusCode).toBe(303)
    const { courtActs } = await nurse.shown<{ courtActs: { recipient: string }[] }>('registry.child', {
      childId: family.childId,
    })
    expect(courtActs).toMatchObject([{ recipient: expect.stringContaining('PMPC No. 1') }])
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    const sent = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(sent.body).toMatchObject({ code: 'screening.consent-forbidden' })

    expect((await nurse.post(form, typed('any', 'court-all'))).statusCode).toBe(303)
    expect((await nurse.page(`/ru/people/${family.childId}`)).body).toContain(
      'Любой организации для этой цели',
    )
  })

  it('DEC-6 a dispute leads to the form with its purpose and recipient', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 3)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    await decide(family.father, family.childId, { decision: 'objection', recipientId: null })
    const { body } = await nurse.page(`/ru/people/${family.childId}`)
    expect(body).toContain(`purpose=referral-to-pmpc&amp;recipient=${pmpc.organisationId}`)
  })

  it('DEC-6 an act is checked before it counts, none is older than the child, and a mistake is taken back', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 2)
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    const form = `/ru/people/${family.childId}/court-acts/new?purpose=referral-to-pmpc`
    const answers = { ...typed('any', 'court-check'), 'documentDate.day': '10', confirmed: '' }
    const old = await nurse.post(form, { ...answers, 'documentDate.year': '1900' })
    expect(old.body).toContain('Этот день раньше дня рождения ребёнка')
    const check = await nurse.post(form, answers)
    expect(check.body).toContain('Суд запретил передавать')
    expect(check.body).toContain('10 января 2024 года')
    const acts = async () =>
      (await nurse.shown<{ courtActs: { id: string }[] }>('registry.child', { childId: family.childId }))
        .courtActs
    expect(await acts()).toEqual([])
    expect((await nurse.post(form, { ...answers, confirmed: 'yes' })).statusCode).toBe(303)

    const [act] = await acts()
    const referral = `/ru/screening/children/${family.childId}/referral`
    expect((await nurse.page(referral)).body).toContain('Суд запретил передавать, поэтому')
    expect((await family.mother.page(`/ru/path/${family.childId}`)).body).toContain('Суд запретил')
    const mistake = `/ru/people/${family.childId}/court-acts/${act?.id}/correct`
    expect((await nurse.post(mistake, { _key: 'why' })).statusCode).toBe(422)
    const taken = await nurse.post(mistake, { reason: 'Другой ребёнок', _key: 'why' })
    expect(taken.statusCode).toBe(303)
    expect(await acts()).toEqual([])
    await nurse.done('screening.send-referral', { childId: family.childId })
  })
})
