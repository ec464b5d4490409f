import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { blockingKeys } from './blocking.ts'
import { createFolding } from './fold.ts'
import type { Identity } from './identity.ts'
import { AIZHAN } from './matching.fixture.ts'
import { eachPair, toKeys } from './pairs.ts'

const keysOf = (identity: Identity) => blockingKeys(createFolding()(identity))

describe('blocking keys', () => {
  it.each<[string, Partial<Identity>]>([
    ['a slip in both names', { familyName: 'Ахмтеова', givenName: 'Айжнан' }],
    ['names in each other’s place', { familyName: 'Айжан', givenName: 'Ахметова', patronymic: undefined }],
    ['day and month exchanged', { birthDate: localDate('2021-05-03') }],
    ['a wrong digit in the day', { birthDate: localDate('2021-03-15') }],
    ['another year', { birthDate: localDate('2020-03-05') }],
    ['another family name and another day', { familyName: 'Болат', birthDate: localDate('2021-03-15') }],
    ['a newborn without a name', { givenName: 'қыз бала', familyName: 'Серік', patronymic: undefined }],
  ])('LAW-3-4 lets two records of a child meet in spite of %s', (_, other) => {
    const known = new Set(keysOf({ ...AIZHAN, motherId: undefined }))
    expect(keysOf({ ...AIZHAN, motherId: undefined, ...other }).some((key) => known.has(key))).toBe(true)
  })
})

describe('eachPair', () => {
  const pairsOf = (rows: readonly (readonly number[])[], narrower = new Int32Array(rows.length)) => {
    const found: string[] = []
    eachPair(toKeys(rows), narrower, (left, right) => found.push(`${left}-${right}`))
    return found.sort()
  }

  it('brings every two rows that share a key together once', () => {
    expect(pairsOf([[1, 2], [2, 3], [1, 2], [4], [3]])).toEqual(['0-1', '0-2', '1-2', '1-4'])
  })

  it('narrows a key that is too common, and never makes a square of it', () => {
    const size = 3_000
    const common = Array.from({ length: size }, () => [7])
    const names = Int32Array.from({ length: size }, (_, row) => row >> 1)
    expect(pairsOf(common, names)).toHaveLength(size / 2)
    expect(pairsOf(common).length).toBeLessThanOrEqual(size * 200)
  })
})
