import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptPackage,
  appliedBy,
  DECISION,
  type Family,
  recogniseNeed,
  registerFamily,
  runWorker,
} from '../capabilities/placement/placement.fixture.ts'
import { historyOf } from '../capabilities/placement/reading.fixture.ts'
import { type Staff, signInStaff } from '../capabilities/placement/system.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let staff: Staff
let centre: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  staff = await signInStaff(system)
  centre = await system.signIn({ role: 'authority-officer' })
})
afterAll(() => system.close())

type Refused = Family & { readonly requestId: string; readonly complaintId: string }

/** A family whose application was refused, and that has complained of it. */
async function complained(): Promise<Refused> {
  const family = await registerFamily(system, staff)
  const requestId = await appliedBy(staff, family)
  await acceptPackage(system, staff, requestId)
  await staff.executive.done('placement.decide', {
    requestId,
    provides: false,
    reason: 'Мұқтаждық расталмады',
  })
  const { complaintId } = await family.mother.done<{ complaintId: string }>('complaints.file', {
    personId: family.childId,
    stage: 'placement',
    decisionId: requestId,
    organisationId: staff.executive.organisationId ?? '',
    about: 'body',
    words: 'Келіспеймін',
  })
  return { ...family, requestId, complaintId }
}

const answer = ({ complaintId }: Refused, decision: string) =>
  centre.done('complaints.answer', { complaintId, decision, reason: 'Қаралды', ground: 'law-343/art-16-3' })
const stateOf = async ({ mother, requestId }: Refused) =>
  (await mother.shown<{ state: string }>('placement.request', { requestId })).state

describe('a complaint against a refusal of services', () => {
  it('LAW-16-3 DEC-94 sets the refusal aside when it is satisfied: the request is decided anew, and the family is told', async () => {
    const refused = await complained()
    const { requestId, mother, childId } = refused
    expect(await stateOf(refused)).toBe('refused')
    await answer(refused, 'satisfied')
    expect(await stateOf(refused)).toBe('entered')
    await runWorker(system)
    type Told = { notices: { kind: string }[] }
    const { notices } = await mother.shown<Told>('notices.of-person', { personId: childId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.set-aside')
    expect((await mother.page(`/ru/placement/requests/${requestId}`)).body).not.toContain(
      'Мұқтаждық расталмады',
    )
    // The application is not asked for again: the body decides on what it has.
    const again = await mother.command('placement.apply', { personId: childId })
    expect(again.status).toBe(409)
    await staff.executive.done('placement.decide', { requestId, ...DECISION })
    expect(await stateOf(refused)).toBe('decided')
    const names = (await historyOf(system, requestId)).map(({ name }) => name)
    expect(names.filter((name) => /refused|set-aside|decided/.test(name))).toEqual([
      'placement.refused',
      'placement.set-aside',
      'placement.decided',
    ])
    const kept = await system.parts.runner.asSystem(({ db }) =>
      db
        .selectFrom('placement_decision')
        .select(['provides', 'set_aside_by'])
        .where('request_id', '=', requestId)
        .orderBy('provides')
        .execute(),
    )
    expect(kept).toEqual([
      { provides: false, set_aside_by: expect.stringMatching(/^C-/) },
      { provides: true, set_aside_by: null },
    ])
  })

  it.each(['partly', 'refused'])(
    'leaves the refusal as it is when it was answered «%s»',
    async (decision) => {
      const refused = await complained()
      await answer(refused, decision)
      expect(await stateOf(refused)).toBe('refused')
    },
  )

  it('DEC-94 lets a newer application of the family go on instead', async () => {
    const refused = await complained()
    await recogniseNeed(staff, refused.childId, 1)
    const newer = await refused.mother.done<{ requestId: string }>('placement.apply', {
      personId: refused.childId,
    })
    await answer(refused, 'satisfied')
    expect(await stateOf(refused)).toBe('refused')
    expect(await stateOf({ ...refused, requestId: newer.requestId })).toBe('submitted')
  })
})
