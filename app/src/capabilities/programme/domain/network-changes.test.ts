import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byDistance,
  type Candidate,
  type InfrastructureCheck,
  nearestOf,
  networkChanges,
  proposedWays,
  REACHES,
} from './infrastructure.ts'

const at = (organisationId: string, crowKm?: number, freePlaces?: number): Candidate => ({
  ...{ organisationId, settlementId: organisationId, region: '610000000', crowKm, freePlaces },
  name: { kk: organisationId, ru: organisationId, en: organisationId },
})
const candidate = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    km: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    free: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  })
  .map(({ id, km, free }) => at(id, km, free))
const checkOf = (found: Candidate | undefined): InfrastructureCheck => ({
  ...{
    kind: 'correction-room',
    checkedOn: localDate('2024-01-10'),
    checkedBy: 'x',
    inRegion: 1,
    way: 'remote',
  },
  reach: found === undefined ? 'none' : 'same-region',
  nearest: found,
  crowKm: found?.crowKm,
  freePlaces: found?.freePlaces,
})
const changes = (before: Candidate | undefined, now: readonly Candidate[], isFoundOneWorking = true) => {
  const { reach, nearest } = nearestOf(byDistance(now), {})
  return networkChanges(checkOf(before), { reach, nearest, inRegion: now.length, isFoundOneWorking })
}

describe('the network is asked on the day, and again', () => {
  it('LAW-1-34 finds the closest organisation, and those of unknown distance last', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), (all) => {
        const [first] = byDistance(all)
        const known = all.flatMap((one) => one.crowKm ?? [])
        expect(first?.crowKm).toBe(known.length === 0 ? undefined : Math.min(...known))
      }),
    )
  })

  it('LAW-1-34 says nothing while the register would answer the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { minLength: 1, selector: (one) => one.organisationId }),
        (all) => {
          const { nearest } = nearestOf(byDistance(all), {})
          expect(changes(nearest, all)).toEqual([])
        },
      ),
    )
  })

  it('LAW-1-34 warns of what closed, filled up, came nearer, appeared, or is gone', () => {
    const found = at('a', 84, 3)
    expect(changes(found, [at('b', 90)], false)).toEqual(['closed'])
    expect(changes(found, [], false)).toEqual(['none-left'])
    expect(changes(found, [at('a', 84, 0)])).toEqual(['full'])
    expect(changes(found, [at('a', 84, 3), at('b', 12)])).toEqual(['nearer'])
    expect(changes(undefined, [at('b', 12)])).toEqual(['appeared'])
  })

  it('LAW-1-34 proposes help that comes to the child where there is no room or nothing near, and always some way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REACHES), candidate, (reach, nearest) => {
        const ways = proposedWays({ reach, nearest: reach === 'none' ? undefined : nearest })
        expect(new Set(ways).size).toBe(ways.length)
        expect(ways).toContain('remote')
        if (reach !== 'same-settlement' || nearest.freePlaces === 0) expect(ways[0]).not.toBe('attend')
        else expect(ways[0]).toBe('attend')
      }),
    )
  })
})
