import { describe, expect, it } from 'vitest'
import { compare, emptyComparison } from './compare.ts'
import { AT, FIELDS, level } from './fields.ts'
import { createFolding } from './fold.ts'
import { toRecords } from './records.ts'
import { makeTestSet } from './testset/index.ts'
import { countPatterns, train } from './train.ts'

const SIZE = 2_000

describe('the published test set', () => {
  const set = makeTestSet('test', SIZE)

  it('is the same for the same seed, and keeps families on one side of the halves', () => {
    expect(makeTestSet('test', SIZE)).toEqual(set)
    expect(makeTestSet('other', SIZE).records[0]).not.toEqual(set.records[0])
    const half = new Map<number, number>()
    for (const [row, child] of set.truth.entries()) {
      expect(half.get(child) ?? set.heldBack[row]).toBe(set.heldBack[row])
      half.set(child, set.heldBack[row] ?? 0)
    }
  })

  it('LAW-3-4 teaches the weights without labels: agreement speaks for one child, difference against', () => {
    const records = toRecords(set.records.map(createFolding()))
    const comparison = emptyComparison()
    const pairs = (step: number, isAsked: () => boolean) => {
      const counted = countPatterns()
      for (let at = 0; at < SIZE * 60; at += 1) {
        const left = at % SIZE
        compare(records, left, (left + 1 + Math.floor(at / SIZE) * step) % SIZE, comparison)
        if (isAsked()) counted.add(comparison)
      }
      return counted.patterns
    }
    // Records of a child and of a family stand near each other, those of strangers far away.
    const is = (field: 'birthDate' | 'givenName') => () => comparison[AT[field]] === level(field, 'same')
    const weights = train(
      pairs(31, () => true),
      [
        { pairs: pairs(1, is('birthDate')), leaveOut: ['birthDate'] },
        { pairs: pairs(1, is('givenName')), leaveOut: ['familyName', 'givenName'] },
      ],
    )
    for (const field of FIELDS) expect(weights[field][0], field).toBe(0)
    for (const field of ['familyName', 'givenName', 'patronymic', 'birthDate'] as const) {
      expect(weights[field][level(field, 'same')], field).toBeGreaterThan(5)
      expect(weights[field][level(field, 'different')], field).toBeLessThan(-2)
    }
  })
})
