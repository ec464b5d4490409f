import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIRECTION_EVENTS } from './direction.ts'
import { EXECUTORS, MEASURE_STATUSES, STOP_REASONS } from './measure.ts'
import { whyNotWritten } from './progress.ts'
import { CLOSE_REASONS } from './review.ts'
import { PROGRAMME_EVENTS } from './states.ts'

const said = fc.record({
  byFamily: fc.boolean(),
  executor: fc.constantFrom(...EXECUTORS),
  from: fc.constantFrom(...MEASURE_STATUSES),
  status: fc.constantFrom(...MEASURE_STATUSES),
  stopReason: fc.option(fc.constantFrom(...STOP_REASONS), { nil: undefined }),
})

describe('the family’s part is recorded and never punished', () => {
  it('LAW-17-2 whether a line may be written, and so where the measure stands, never depends on participation', () => {
    fc.assert(
      fc.property(said, (one) => {
        const may = [true, false, undefined].map(
          (familyTookPart) => whyNotWritten({ ...one, familyTookPart }) === undefined,
        )
        expect(new Set(may).size).toBe(1)
      }),
    )
  })

  it('LAW-17-2 after any course of participation the measure stands where it would have stood without it', () => {
    const course = fc.array(fc.record({ line: said, tookPart: fc.option(fc.boolean(), { nil: undefined }) }))
    fc.assert(
      fc.property(fc.constantFrom(...EXECUTORS), course, (executor, lines) => {
        const run = (partOf: (tookPart: boolean | undefined) => boolean | undefined) =>
          lines.reduce<(typeof MEASURE_STATUSES)[number]>((from, { line, tookPart }) => {
            const given = { ...line, executor, from, familyTookPart: partOf(tookPart) }
            return whyNotWritten(given) === undefined ? line.status : from
          }, 'planned')
        const asItWas = run((tookPart) => tookPart)
        expect(run(() => false)).toBe(asItWas)
        expect(run(() => true)).toBe(asItWas)
      }),
    )
  })

  it('LAW-17-2 no event of a programme or direction, no reason to stop or to close, is that the family kept away', () => {
    const words = [...DIRECTION_EVENTS, ...PROGRAMME_EVENTS, ...STOP_REASONS, ...CLOSE_REASONS]
    expect(words.filter((word) => /participation|absent|attend|breach|miss/.test(word))).toEqual([])
  })
})
