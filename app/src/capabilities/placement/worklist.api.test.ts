import { describe, expect, it } from 'vitest'
import { decidedFamily, recogniseNeed, registerFamily } from './placement.fixture.ts'
import { type Line, lineOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2023-12-14T09:00:00+06:00')

type List = { requests: Line[]; next: Record<string, string | null> | null }

describe('the worklist', () => {
  it('REP-STD-16 puts those past their term first, then the nearest term, page by page', async () => {
    const first = await decidedFamily(at.system, at.staff)
    await at.system.setClock('2023-12-15T09:00:00+06:00')
    const second = await decidedFamily(at.system, at.staff)
    await at.system.setClock('2023-12-19T09:00:00+06:00')
    const third = await decidedFamily(at.system, at.staff)
    const fourth = await registerFamily(at.system, at.staff)
    await recogniseNeed(at.staff, fourth.childId, 1)
    const asked = await fourth.mother.done<{ requestId: string }>('placement.apply', {
      personId: fourth.childId,
    })

    const expected = [first, second, third].map((one) => one.requestId).concat(asked.requestId)
    const shown: Line[] = []
    let after: Record<string, string> = {}
    for (let page = 0; page < 4; page++) {
      const list = await at.staff.specialist.shown<List>('placement.requests', { limit: 1, ...after })
      shown.push(...list.requests)
      after = Object.fromEntries(
        Object.entries(list.next ?? {}).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
      )
    }
    expect(shown.map((one) => one.requestId)).toEqual(expected)
    expect(shown.map((one) => one.clock?.daysLeft)).toEqual([0, 1, 2, undefined])
    await at.system.setClock('2023-12-20T09:00:00+06:00')
    expect(await lineOf(at.staff.specialist, 'decided', first.requestId)).toMatchObject({
      due: '2023-12-19',
      clock: { daysLeft: -1, unit: 'working' },
    })
    const page = await at.staff.specialist.page('/kk/placement?state=decided')
    expect(page.body.indexOf(first.requestId)).toBeLessThan(page.body.indexOf(third.requestId))
  })
})
