import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decidedFamily,
  type Line,
  lineOf,
  recogniseNeed,
  registerFamily,
  type Staff,
  signInStaff,
} from './placement.fixture.ts'

let system: TestSystem
let staff: Staff

beforeAll(async () => {
  system = await startTestSystem('2023-12-14T09:00:00+06:00')
  staff = await signInStaff(system)
})
afterAll(() => system.close())

type List = { requests: Line[]; next: Record<string, string | null> | null }

describe('the worklist', () => {
  it('REP-STD-16 puts those past their term first, then the nearest term, page by page', async () => {
    const first = await decidedFamily(system, staff)
    await system.setClock('2023-12-15T09:00:00+06:00')
    const second = await decidedFamily(system, staff)
    await system.setClock('2023-12-19T09:00:00+06:00')
    const third = await decidedFamily(system, staff)
    const fourth = await registerFamily(system, staff)
    await recogniseNeed(staff, fourth.childId, 1)
    const asked = await fourth.mother.done<{ requestId: string }>('placement.apply', {
      personId: fourth.childId,
    })

    const expected = [first, second, third].map((one) => one.requestId).concat(asked.requestId)
    const shown: Line[] = []
    let after: Record<string, string> = {}
    for (let page = 0; page < 4; page++) {
      const list = await staff.specialist.shown<List>('placement.requests', { limit: 1, ...after })
      shown.push(...list.requests)
      after = Object.fromEntries(
        Object.entries(list.next ?? {}).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
      )
    }
    expect(shown.map((one) => one.requestId)).toEqual(expected)
    expect(shown.map((one) => one.clock?.daysLeft)).toEqual([0, 1, 2, undefined])
    await system.setClock('2023-12-20T09:00:00+06:00')
    expect(await lineOf(staff.specialist, 'decided', first.requestId)).toMatchObject({
      due: '2023-12-19',
      clock: { daysLeft: -1, unit: 'working' },
    })
    const page = await staff.specialist.page('/kk/placement?state=decided')
    expect(page.body.indexOf(first.requestId)).toBeLessThan(page.body.indexOf(third.requestId))
  })
})
