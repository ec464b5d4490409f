import { addDays, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, overtaken, QUEUE_ORDER, queueOrder, takesFromQueue, waitingRange } from './queue.ts'

const START = localDate('2023-09-01')
const entry = fc
  .tuple(fc.uuid({ version: 7 }), fc.integer({ min: 0, max: 30 }), fc.nat({ max: 2 }))
  .map(([fileId, after, missed]) => ({ fileId, requestedOn: addDays(START, after), missed }))
const queue = fc.uniqueArray(entry, { selector: ({ fileId }) => fileId, minLength: 2, maxLength: 8 })
const NOBODY = { waiting: [], planned: [] }

describe('the queue to the consultation', () => {
  it.each(['severity', 'degree', 'age', 'income', 'social-status', 'name', ''])(
    'LAW-3-12 DEC-72 refuses to order it by "%s"',
    (asked) => {
      const refused = queueOrder(asked)
      expect(refused).toMatchObject({ ok: false, error: { code: 'queue-order' } })
      expect(refused.ok ? [] : refused.error.cite.map(({ unit }) => unit)).toContain('art-3-4-3')
    },
  )

  it('LAW-3-12 DEC-72 goes by the day of request, whatever the order of the list, and knows nothing else of a child', () => {
    expect(queueOrder(QUEUE_ORDER)).toMatchObject({ ok: true })
    fc.assert(
      fc.property(queue, fc.func(fc.integer()), (entries, mix) => {
        const shuffled = entries.toSorted((a, b) => mix(a.fileId) - mix(b.fileId))
        const ordered = inOrder(shuffled)
        expect(ordered).toEqual(inOrder(entries))
        for (const [index, one] of ordered.entries()) {
          const next = ordered[index + 1]
          if (next !== undefined) expect(one.requestedOn <= next.requestedOn).toBe(true)
        }
      }),
    )
  })

  it('LAW-3-12 DEC-72 moves nobody up: a day overtakes no one exactly when it is the first in the queue', () => {
    fc.assert(
      fc.property(queue, (entries) => {
        const waiting = entries.map((one) => ({ ...one, missed: 0 }))
        for (const [index, one] of inOrder(waiting).entries())
          expect(overtaken(one, addDays(START, 60), { ...NOBODY, waiting })).toHaveLength(index)
      }),
    )
  })

  it('LAW-3-12 a family that missed a day holds nobody back, and is held back by none who asked later', () => {
    const early = { fileId: 'a', requestedOn: START, missed: 1 }
    const late = { fileId: 'b', requestedOn: addDays(START, 3), missed: 0 }
    const waiting = [early, late]
    expect(overtaken(late, addDays(START, 10), { ...NOBODY, waiting })).toEqual([])
    expect(overtaken(early, addDays(START, 10), { ...NOBODY, waiting })).toEqual([])
  })

  it('LAW-3-12 an earlier day goes first to whoever asked earlier and has not agreed to a later one', () => {
    const late = { fileId: 'b', requestedOn: addDays(START, 3) }
    const planned = [{ fileId: 'a', requestedOn: START, day: addDays(START, 20), isAgreed: false }]
    expect(overtaken(late, addDays(START, 10), { waiting: [], planned })).toEqual(['a'])
    const agreed = planned.map((one) => ({ ...one, isAgreed: true }))
    expect(overtaken(late, addDays(START, 10), { waiting: [], planned: agreed })).toEqual([])
    expect(overtaken(late, addDays(START, 25), { waiting: [], planned })).toEqual([])
  })

  it('LAW-3-12 a day that is put off, and a further day of a child under examination, are taken from nobody', () => {
    const plannedOn = addDays(START, 10)
    expect(takesFromQueue({ state: 'scheduled', plannedOn }, addDays(START, 12))).toBe(false)
    expect(takesFromQueue({ state: 'scheduled', plannedOn }, addDays(START, 9))).toBe(true)
    expect(takesFromQueue({ state: 'opened', plannedOn: undefined }, START)).toBe(true)
    expect(takesFromQueue({ state: 'in-session', plannedOn: undefined }, START)).toBe(false)
  })

  it('LAW-16-2 tells the family the span of real waits, and nothing while too few are known', () => {
    expect(waitingRange([3, 4], 5)).toBeUndefined()
    expect(waitingRange([1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 90], 5)).toEqual({ from: 5, to: 13, of: 11 })
  })
})
