import { describe, expect, it } from 'vitest'
import { longestWait, nearestFirst, soonestFirst, type Wait } from './nearest.ts'

const range = (toDays: number): Wait => ({ kind: 'range', fromDays: 1, toDays, freed: 6, months: 24 })
const unknown: Wait = { kind: 'unknown', freed: 1, needed: 5, months: 24 }
const at = (name: string, kilometres: number | null, wait: Wait | null) => ({ name, kilometres, wait })

describe('the order of what is found', () => {
  it('LAW-16-2 puts the nearest first, those without a distance last and by name', () => {
    const found = [at('В', null, null), at('Б', 12, null), at('А', null, null), at('Г', 3, null)]
    expect(found.toSorted(nearestFirst).map(({ name }) => name)).toEqual(['Г', 'Б', 'А', 'В'])
  })

  it('REP-STD-26 by waiting: a free place, then the shorter later end, unknown last and never taken for short', () => {
    const found = [
      at('белгісіз', 1, unknown),
      at('ұзақ', 2, range(300)),
      at('қысқа', 90, range(40)),
      at('бос', 500, { kind: 'none' }),
      at('жоқ', 0, null),
    ]
    expect(found.toSorted(soonestFirst).map(({ name }) => name)).toEqual([
      'бос',
      'қысқа',
      'ұзақ',
      'жоқ',
      'белгісіз',
    ])
    expect(longestWait(unknown)).toBe(Number.POSITIVE_INFINITY)
  })
})
