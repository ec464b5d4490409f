import { describe, expect, it } from 'vitest'
import { type COUNTRIES, MEASURES } from './measures.ts'

const placesOf = (country: (typeof COUNTRIES)[number]) =>
  MEASURES.flatMap(({ abroad }) => abroad[country]?.statement ?? []).toSorted()

describe('the comparison with neighbours', () => {
  it('REP-IV-RU-1, REP-IV-RU-2, REP-IV-RU-3, REP-IV-RU-4, REP-IV-RU-5, REP-IV-RU-6, REP-IV-RU-7 holds what the report says of Russia', () => {
    expect(placesOf('ru')).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `REP-IV-RU-${n}`))
  })

  it('REP-IV-UZ-1, REP-IV-UZ-2, REP-IV-UZ-3, REP-IV-UZ-4, REP-IV-UZ-5, REP-IV-UZ-6 holds what it says of Uzbekistan', () => {
    expect(placesOf('uz')).toEqual([1, 2, 3, 4, 5, 6].map((n) => `REP-IV-UZ-${n}`))
  })

  it('REP-IV-BY-1, REP-IV-BY-2 holds what it says of Belarus', () => {
    expect(placesOf('by')).toEqual(['REP-IV-BY-1', 'REP-IV-BY-2'])
  })

  it('REP-IV-1 has the eleven groups of measures, each with a place abroad', () => {
    expect(MEASURES).toHaveLength(11)
    for (const { abroad } of MEASURES) expect(Object.keys(abroad).length).toBeGreaterThan(0)
  })
})
