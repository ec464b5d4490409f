import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decide,
  type Family,
  fileRisk,
  type Inbox,
  MOTHER_IINS,
  registerFamily,
  shownTo,
  TURKISTAN,
} from './screening.fixture.ts'

const FORBIDDEN = /мүгедек|инвалид|диагноз|disabilit|diagnosis/i

let system: TestSystem
let nurse: Person
let pmpc: Person
let leb: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  leb = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
})
afterAll(() => system.close())

describe('A1: newborn, risk, consent, PMPC', () => {
  let family: Family

  it('LAW-9-2, LAW-8-4 puts a newborn on the list of children to screen', async () => {
    family = await registerFamily(system, nurse, {
      givenName: 'Әлия',
      birthDate: '2024-01-10',
      motherIin: MOTHER_IINS[0],
    })
    const { children } = await nurse.shown<{ children: { childId: string; instrumentId: string }[] }>(
      'screening.due-list',
    )
    const mine = children.filter((one) => one.childId === family.childId)
    expect(mine.map((one) => one.instrumentId)).toContain('newborn-standard')
  })

  it('LAW-1-7, LAW-1-8 enters a child with a sign of risk until the third birthday', async () => {
    const { riskEndsOn } = await fileRisk(nurse, family.childId, '2024-01-12')
    expect(riskEndsOn).toBe('2027-01-10')
    expect((await shownTo(nurse, family.childId)).risk).toMatchObject({
      isInRiskGroup: true,
      endsOn: '2027-01-10',
    })
  })

  it('LAW-1-21 sets neither of the two statuses by a screening', async () => {
    const { statuses } = await nurse.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
  })

  it('REP-II-7 asks for the information pack first and records its delivery', async () => {
    expect((await shownTo(nurse, family.childId)).next).toBe('inform')
    await nurse.done('screening.record-information', {
      childId: family.childId,
      representativeId: family.motherId,
      language: 'kk',
      means: 'printed',
    })
    expect((await shownTo(nurse, family.childId)).next).toBe('consent')
  })

  it('LAW-5-3, LAW-8-5 sends the result and the child as two objects once the mother has consented', async () => {
    await system.setClock('2024-01-13T10:00:00+06:00')
    await decide(family, 'given')
    expect((await shownTo(nurse, family.childId)).next).toBe('send')
    await nurse.done('screening.send-referral', { childId: family.childId })

    const { referrals } = await pmpc.shown<Inbox>('screening.referrals')
    const mine = referrals.filter((one) => one.childId === family.childId)
    expect(mine.map((one) => one.object).toSorted()).toEqual(['child', 'result'])
    expect((await shownTo(pmpc, family.childId)).risk).toMatchObject({ endsOn: '2027-01-10' })
  })

  it('LAW-5-3 lets the PMPC answer for each object on its own', async () => {
    const { referrals } = await pmpc.shown<Inbox>('screening.referrals')
    const of = (object: string) =>
      referrals.find((one) => one.childId === family.childId && one.object === object)?.referralId
    await pmpc.done('screening.acknowledge-referral', { referralId: of('child'), answer: 'accepted' })
    expect((await shownTo(nurse, family.childId)).referrals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ object: 'child', state: 'received' }),
        expect.objectContaining({ object: 'result', state: 'sent' }),
      ]),
    )

    const silent = await pmpc.command('screening.acknowledge-referral', {
      referralId: of('result'),
      answer: 'refused',
    })
    expect(silent).toMatchObject({ status: 422, body: { code: 'screening.reason-needed' } })
    await pmpc.done('screening.acknowledge-referral', { referralId: of('result'), answer: 'accepted' })
    const again = await pmpc.command('screening.acknowledge-referral', {
      referralId: of('result'),
      answer: 'accepted',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'screening.referral-answered' } })
  })

  it('A1 LAW-1-9 shows neither of the two forbidden words on any page of the risk group', async () => {
    const { childId, mother } = family
    const { consents } = await mother.shown<{ consents: { id: string }[] }>('registry.child', { childId })
    const consent = `/people/${childId}/consents/${consents[0]?.id}`
    const visits: [Person, string][] = [
      [nurse, '/screening'],
      [nurse, '/screening?list=follow-up'],
      [nurse, `/screening/children/${childId}`],
      [nurse, `/screening/children/${childId}/result`],
      [nurse, `/screening/children/${childId}/information`],
      [nurse, `/screening/children/${childId}/referral`],
      [mother, `/screening/children/${childId}`],
      [mother, '/screening/information'],
      [pmpc, '/screening/referrals'],
      [pmpc, '/screening/referrals?box=received'],
      [pmpc, `/screening/children/${childId}`],
      [pmpc, `/screening/children/${childId}/resolution`],
      [leb, '/screening/funnel'],
      ...[nurse, mother, pmpc].flatMap((who): [Person, string][] => [
        [who, '/home'],
        [who, `/people/${childId}`],
        [who, `/path/${childId}`],
        [who, consent],
      ]),
      [mother, `/people/${childId}/consents/new`],
      [mother, `/consultation/children/${childId}`],
      [pmpc, '/consultation'],
    ]
    for (const [who, path] of visits)
      for (const lang of ['kk', 'ru', 'en']) {
        const page = await who.page(`/${lang}${path}`)
        expect([path, page.statusCode]).toEqual([path, 200])
        expect([path, FORBIDDEN.exec(page.body)?.[0]]).toEqual([path, undefined])
      }
  })

  it('LAW-10-7 closes the file to the PMPC when the mother withdraws her consent', async () => {
    const { consents } = await family.mother.shown<{ consents: { id: string }[] }>('registry.child', {
      childId: family.childId,
    })
    await family.mother.done('registry.withdraw-consent', { consentId: consents[0]?.id })
    expect((await pmpc.query('screening.child', { childId: family.childId })).status).toBe(404)
    expect(await shownTo(nurse, family.childId)).toMatchObject({
      risk: { isInRiskGroup: true },
      next: 'consent',
    })

    await decide(family, 'given')
    await nurse.done('screening.send-referral', { childId: family.childId })
    expect((await shownTo(pmpc, family.childId)).next).toBe('await-answer')
  })
})
