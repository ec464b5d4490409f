import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILE_STATES } from './file-state.ts'
import { forConclusion, maySay, WAYS } from './own-words.ts'

describe('a child’s own words', () => {
  it('REP-II-6 may be said until the conclusion is signed, and never after', () => {
    expect(FILE_STATES.filter(maySay)).toEqual(['opened', 'scheduled', 'in-session', 'drafted'])
  })

  it('REP-II-6 reach the conclusion, which parents read, only when the child lets them', () => {
    const own = fc.record({
      id: fc.uuid(),
      fileId: fc.uuid(),
      words: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      way: fc.constantFrom(...WAYS),
      helperName: fc.constant(undefined),
      mayParentRead: fc.boolean(),
      saidOn: fc.constant(localDate('2026-11-20')),
      conclusionId: fc.constant(undefined),
      version: fc.constant(1),
    })
    fc.assert(
      fc.property(own, (one) => {
        const shown = forConclusion(one)
        expect(shown === undefined).toBe(one.words === undefined || !one.mayParentRead)
        if (shown !== undefined) expect(shown.words).toBe(one.words)
      }),
    )
    expect(forConclusion(undefined)).toBeUndefined()
  })
})
