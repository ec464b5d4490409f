import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.ts'
import type { Measure } from './measure.ts'
import { EMPTY_CONTENT } from './programme.ts'
import { reviseDirection } from './revise-direction.ts'

const ROOM = 'room'
const CLINIC = 'clinic'

const measure = (id: string, organisationId: string, volume: string): Measure => ({
  ...{ id, organisationId, volume, kind: 'pedagogical', activity: 'social', goalType: 'correction' },
  ...{ title: id, executor: 'organisation', executorName: undefined, place: 'Кабинетте' },
  ...{ startsOn: localDate('2024-01-10'), endsOn: localDate('2024-06-10') },
  ...{ funding: 'budget', fundingNote: undefined, familyPart: undefined, status: 'planned' },
  stopReason: undefined,
})

const ids = ['a', 'b', 'c', 'd']
const text = fc
  .record(
    Object.fromEntries(
      ids.map((id) => [
        id,
        fc.record({
          organisationId: fc.constantFrom(ROOM, CLINIC),
          volume: fc.constantFrom('1 рет', '2 рет'),
        }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((chosen) =>
    Object.entries(chosen).flatMap(([id, one]) =>
      one === undefined ? [] : [measure(id, one.organisationId, one.volume)],
    ),
  )
const idsOf = (measures: readonly Measure[]) =>
  measures.filter((one) => one.organisationId === ROOM).map((one) => one.id)

describe('a new edition re-opens the tasks of its directions', () => {
  it('LAW-10-6 no direction goes on with a measure that left it or was changed, and an unchanged one goes on', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const measureIds = idsOf(before)
        fc.pre(measureIds.length > 0)
        const fate = reviseDirection({ organisationId: ROOM, measureIds }, before, after)
        const same = measureIds.every((id) => {
          const [one, other] = [before.find((m) => m.id === id), after.find((m) => m.id === id)]
          return one?.volume === other?.volume && other?.organisationId === ROOM
        })
        const isWhole = same && idsOf(after).length === measureIds.length
        expect(fate.kind === 'goes-on').toBe(isWhole)
        expect(fate.kind === 'ends').toBe(!measureIds.some((id) => idsOf(after).includes(id)))
        const kept = 'measureIds' in fate ? fate.measureIds : []
        expect(kept.every((id) => idsOf(after).includes(id) && measureIds.includes(id))).toBe(true)
      }),
    )
  })

  it('LAW-17-1 a change of the family’s part or of the money asks nobody for a new direction', () => {
    const [before] = [measure('a', ROOM, '1 рет')]
    const after: Measure = { ...before, familyPart: 'Үйде қайталайды', fundingNote: 'Қор' }
    const fate = reviseDirection({ organisationId: ROOM, measureIds: ['a'] }, [before], [after])
    expect(fate).toEqual({ kind: 'goes-on' })
  })
})

describe('two editions side by side', () => {
  it('a text compared with itself has no change, and the way back says the same the other way round', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const written = (measures: readonly Measure[]) => ({ content: EMPTY_CONTENT, measures, goals: [] })
        expect(compareTexts(written(before), written(before)).measures).toEqual([])
        const there = compareTexts(written(before), written(after)).measures
        const back = compareTexts(written(after), written(before)).measures
        const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const
        expect(new Map(there.map((one) => [one.id, one.change]))).toEqual(
          new Map(back.map((one) => [one.id, opposite[one.change]])),
        )
      }),
    )
  })
})
