import { describe, expect, it } from 'vitest'
import { CONDITION_HEADINGS } from './condition-headings.ts'
import { CONDITION_NORMS, isNormOf, NORM_KEYS, normsOf } from './condition-norms.ts'

describe('norms of special conditions', () => {
  it('LAW-6-1 LAW-1-2 has norms under each of the six headings, each under one, in three languages', () => {
    for (const heading of CONDITION_HEADINGS) expect(normsOf(heading).length).toBeGreaterThan(0)
    expect(CONDITION_HEADINGS.flatMap(normsOf).toSorted()).toEqual(NORM_KEYS.toSorted())
    for (const { name } of Object.values(CONDITION_NORMS))
      expect(Object.values(name).every((words) => words !== '')).toBe(true)
  })

  it('LAW-6-1 a norm is used under its own heading alone', () => {
    expect(isNormOf('more-time', 'methods')).toBe(true)
    expect(isNormOf('more-time', 'means')).toBe(false)
  })
})
