import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  ADULT_IINS,
  decide,
  type Family,
  registerFamily,
  registerFamilyAtRisk,
  TURKISTAN,
} from './registry.fixture.ts'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-20T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
})
afterAll(() => system.close())

const COURT = {
  reason: 'court-act',
  document: 'Түркістан қалалық соты, № 2-15/2024 шешім',
  documentDate: '2024-01-09',
  confirmed: true,
}
const sees = async (who: Person, childId: string) => (await who.query('registry.child', { childId })).status

describe('rights of several periods', () => {
  const trustee = async (family: Family) => {
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Оспан',
      givenName: 'Марат',
      birthDate: '1980-05-05',
      sex: 'male',
      iin: ADULT_IINS[11],
      region: TURKISTAN,
    })
    const add = (validFrom: string, validTo?: string) =>
      nurse.done<{ representationId: string }>('registry.add-representative', {
        personId: family.childId,
        representativeId: personId,
        basis: 'guardian',
        document: 'Қорғаншы тағайындау туралы шешім № 3',
        documentDate: '2024-01-10',
        validFrom,
        ...(validTo === undefined ? {} : { validTo }),
      })
    return { add, personId }
  }

  it('LAW-X-1 each opens the file for its own days: a later one does not move an earlier one', async () => {
    const family = await registerFamily(system, nurse, 2)
    const { add, personId } = await trustee(family)
    const ahead = await add('2024-03-01')
    await add('2024-01-20', '2024-01-31')
    const who = await system.signIn({ person: personId })
    const readings = async () => (await who.query('audit.who-opened', { personId: family.childId })).status
    expect([await sees(who, family.childId), await readings()]).toEqual([200, 200])
    await system.setClock('2024-02-10T09:00:00+06:00')
    expect(await sees(who, family.childId)).toBe(404)
    await system.setClock('2024-03-01T09:00:00+06:00')
    const back = await system.signIn({ person: personId })
    expect(await sees(back, family.childId)).toBe(200)
    await nurse.done('registry.end-representation', {
      ...COURT,
      endedOn: '2024-03-01',
      representationId: ahead.representationId,
    })
    expect(await sees(back, family.childId)).toBe(404)
  })

  it('LAW-8-5 who is left is asked of the first day without the right', async () => {
    const family = await registerFamily(system, nurse, 3)
    const end = (representationId: string, endedOn: string) =>
      nurse.done('registry.end-representation', { ...COURT, endedOn, representationId })
    expect(await end(family.fatherRight, '2024-03-10')).toMatchObject({ leftWithoutRepresentative: false })
    const page = await nurse.post(`/ru/people/${family.childId}/representatives/${family.motherRight}/end`, {
      reason: 'court-act',
      'endedOn.day': '10',
      'endedOn.month': '3',
      'endedOn.year': '2024',
      document: COURT.document,
      'documentDate.day': '9',
      'documentDate.month': '1',
      'documentDate.year': '2024',
      _key: 'end-ahead',
    })
    expect(page.body).toContain('Ребёнок останется без законного представителя')
    expect(await end(family.motherRight, '2024-03-10')).toMatchObject({ leftWithoutRepresentative: true })
  })

  it('LAW-10-7 DEC-6 what left under a consent stops on the day on which the right ends ahead', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 4)
    const pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    await decide(family.mother, family.childId, { decision: 'given', recipientId: pmpc.organisationId })
    await nurse.done('screening.send-referral', { childId: family.childId })
    await nurse.done('registry.end-representation', {
      ...COURT,
      endedOn: '2024-03-20',
      representationId: family.motherRight,
    })
    expect(await sees(pmpc, family.childId)).toBe(200)
    await system.setClock('2024-03-20T09:00:00+06:00')
    expect(await sees(pmpc, family.childId)).toBe(404)
    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, family.childId))
    const names = history.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['registry.consent-expired', 'screening.referral-withdrawn']),
    )
  })
})
