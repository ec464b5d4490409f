import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import {
  ADULT_IINS,
  decide,
  openRegistry,
  registerBoy,
  registerFamily,
  registerParent,
} from './registry.fixture.ts'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  ;({ system, nurse } = await openRegistry())
})
afterAll(() => system.close())

const sees = async (who: Person, childId: string) => (await who.query('registry.child', { childId })).status

/** Ways to a child's record that go by the right of the representative. */
const roads = async (who: Person, childId: string) => [
  await sees(who, childId),
  (await who.query('path.timeline', { personId: childId })).status,
  (await who.page(`/kk/people/${childId}`)).statusCode,
  (await who.command('corrections.request', { personId: childId, field: 'registry.phone', reason: 'a' }))
    .status,
]

const CLOSED = [404, 404, 404, 404]

describe('the access of a representative ends with the right', () => {
  const reasons = ['court-act', 'guardianship-ended', 'adoption'] as const

  it.each(reasons.map((reason, pair) => ({ reason, pair })))(
    'LAW-X-1 LAW-8-5 on the day of: $reason',
    async ({ reason, pair }) => {
      const family = await registerFamily(system, nurse, (pair + 1) as 1 | 2 | 3)
      expect(await sees(family.father, family.childId)).toBe(200)
      await nurse.done('registry.end-representation', {
        representationId: family.fatherRight,
        reason,
        endedOn: '2024-01-10',
        document: '№ 2-15/2024 шешім',
        documentDate: '2024-01-09',
        confirmed: true,
      })
      expect(await roads(family.father, family.childId)).toEqual(CLOSED)
      expect(await sees(family.mother, family.childId)).toBe(200)
      const late = await family.father.command('registry.record-consent', {
        personId: family.childId,
        purpose: 'direction',
        scope: ['programme'],
        decision: 'objection',
        informationGiven: 'Түсіндірілді',
      })
      expect(late.status).toBe(404)
    },
  )

  it('LAW-3-1 LAW-X-1 with the eighteenth birthday: the day before it is open, on the day it is the person’s own', async () => {
    const boy = { givenName: 'Бауыржан', birthDate: '2006-01-13', birthRecord: 'АН-99' }
    const childId = await registerBoy(nurse, boy)
    const { signedIn: mother } = await registerParent(system, nurse, childId, {
      basis: 'mother',
      iin: ADULT_IINS[0],
      birthDate: '1975-03-02',
      documentDate: '2006-01-20',
    })
    await system.setClock('2024-01-12T23:00:00+06:00')
    expect(await sees(mother, childId)).toBe(200)
    await decide(mother, childId, { decision: 'given', recipientId: null })
    await system.setClock('2024-01-13T00:30:00+06:00')
    expect(await roads(mother, childId)).toEqual(CLOSED)
    const grown = await system.signIn({ person: childId })
    expect(await sees(grown, childId)).toBe(200)
  })
})
