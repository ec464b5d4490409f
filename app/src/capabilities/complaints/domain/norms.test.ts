import { findUnit } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { BREACHABLE, inOrderOfLaw, NORM_KEYS, normOf } from './norms.ts'

describe('norms of a signal', () => {
  it('LAW-18-1 are units of the legal base that stand, each once and with a summary to be read', () => {
    expect(new Set(NORM_KEYS).size).toBe(NORM_KEYS.length)
    for (const one of BREACHABLE)
      expect(findUnit(one.act, one.unit)).toMatchObject({ summary: expect.anything() })
    expect(normOf(NORM_KEYS[0])).toBe(BREACHABLE[0])
    expect(normOf('law-343/art-999')).toBeUndefined()
  })

  it('LAW-18-1 are counted in the order of the Law', () => {
    const counts = [...NORM_KEYS].reverse().map((norm, count) => ({ norm, count }))
    expect(inOrderOfLaw(counts).map(({ norm }) => norm)).toEqual(NORM_KEYS)
  })
})
