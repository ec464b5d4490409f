import { localDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, ITEM_STATES, isPossible, promiseProblem, type WatchItem } from './item.ts'

const item = (id: string) => ({ subject: { kind: 'direction', id } }) as WatchItem

describe('a case that stands still', () => {
  it('LAW-3-9 ends only by its next step: nothing is answered, handed over or escalated after it', () => {
    for (const event of ['answer', 'hand-over', 'escalate', 'move-on'] as const)
      expect(ITEM_STATES.filter((state) => isPossible(event, state))).toEqual(['open', 'answered'])
  })

  it('LAW-3-9 a round lists each standing case once and lets go of each that moved', () => {
    const ids = fc.uniqueArray(fc.nat({ max: 30 }).map(String), { maxLength: 12 })
    fc.assert(
      fc.property(ids, ids, (knownIds, foundIds) => {
        const { appeared, gone } = compare(knownIds.map(item), foundIds.map(item))
        const after = [
          ...knownIds.filter((id) => !gone.some(({ subject }) => subject.id === id)),
          ...appeared.map(({ subject }) => subject.id),
        ]
        expect(after.sort()).toEqual([...foundIds].sort())
      }),
    )
  })

  it('DEC-79 takes a promise for a coming day that is not too far', () => {
    const today = localDate('2024-03-04')
    const problem = (day: string) => promiseProblem(localDate(day), today, workingCalendar())?.code
    expect(problem('2024-03-04')).toBe('past-date')
    expect(problem('2024-03-05')).toBeUndefined()
    expect(problem('2024-04-04')).toBeUndefined()
    expect(problem('2024-04-30')).toBe('promise-too-far')
  })
})
