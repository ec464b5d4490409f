import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isLiveOrder,
  MEANS,
  missingMeans,
  moveOrder,
  ORDER_EDGES,
  ORDER_EVENTS,
  ORDER_STATES,
  STOP_REASONS,
} from './order.ts'

describe('the states of an order', () => {
  it('LAW-11-2 lets no service begin while the plan for missing means is awaited', () => {
    expect(moveOrder('awaiting-plan', 'serve')).toBeUndefined()
    expect(moveOrder('awaiting-plan', 'finish')).toBeUndefined()
    expect(moveOrder('awaiting-plan', 'plan')).toBe('open')
    expect(missingMeans(['braille', 'sign-language'], ['braille'])).toEqual(['sign-language'])
    fc.assert(
      fc.property(fc.subarray([...MEANS]), fc.subarray([...MEANS]), (needs, has) => {
        expect(missingMeans(needs, has).some((one) => has.includes(one))).toBe(false)
        expect(missingMeans(needs, [...has, ...needs])).toEqual([])
      }),
    )
  })

  it('never leaves an end, and cites a provision on every edge', () => {
    for (const state of ORDER_STATES.filter((one) => !isLiveOrder(one)))
      for (const event of ORDER_EVENTS) expect(moveOrder(state, event)).toBeUndefined()
    for (const event of ORDER_EVENTS) expect(ORDER_EDGES[event].cite.unit).not.toBe('')
  })

  it('LAW-17-2 knows no reason to stop that is the family’s absence', () => {
    expect(STOP_REASONS.filter((one) => /absence|absent|no-show|participation|missed/.test(one))).toEqual([])
  })
})
