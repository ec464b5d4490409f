import { addMoney, type Money, parseMoney } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapOf, isNeedEvent, NEED_STATES, sumNeeds } from './need.ts'

function money(text: string): Money {
  const parsed = parseMoney(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const amount = fc
  .record({ whole: fc.integer({ min: 1, max: 1_000_000_000 }), part: fc.integer({ min: 0, max: 99 }) })
  .map(({ whole, part }) => money(`${whole}.${String(part).padStart(2, '0')}`))
const given = (asked: Money, isAll: boolean) => (isAll ? asked : money('0.5'))
const need = fc
  .record({ asked: amount, state: fc.constantFrom(...NEED_STATES), share: fc.boolean() })
  .map(({ asked, state, share }) => ({
    asked,
    state,
    allocated: state === 'allocated' ? given(asked, share) : undefined,
  }))

describe('needs and what is lacking', () => {
  it('LAW-8-3 what was asked is what was given, what is lacking and what waits, to the tiyn', () => {
    fc.assert(
      fc.property(fc.array(need, { maxLength: 40 }), (needs) => {
        const { asked, allocated, gap, waiting } = sumNeeds(needs)
        expect(addMoney(addMoney(allocated, gap), waiting)).toBe(asked)
      }),
    )
  })

  it('LAW-8-3 a need has no gap until it is answered; a refused one lacks all of it', () => {
    const asked = money('81870.11')
    expect(gapOf({ asked, state: 'stated', allocated: undefined })).toBeUndefined()
    expect(gapOf({ asked, state: 'refused', allocated: undefined })).toBe('81870.11')
    expect(gapOf({ asked, state: 'allocated', allocated: money('81870.01') })).toBe('0.1')
  })

  it('is answered once, and taken back only before', () => {
    expect(NEED_STATES.filter((state) => isNeedEvent('allocate', state))).toEqual(['stated'])
    expect(NEED_STATES.filter((state) => isNeedEvent('take-back', state))).toEqual(['stated'])
  })
})
