import { describe, expect, it } from 'vitest'
import { showFunnel } from './funnel.ts'

describe('funnel of the local executive body', () => {
  it('LAW-8-7 hides small figures with the ages behind them, and never a zero', () => {
    const shown = showFunnel(
      [
        { step: 'found', children: 12, medianAgeDays: 3 },
        { step: 'consent-given', children: 4, medianAgeDays: 5 },
        { step: 'sent', children: 0, medianAgeDays: undefined },
      ],
      5,
    )
    expect(shown).toEqual([
      { step: 'found', children: 12, isSuppressed: false, medianAgeDays: 3 },
      { step: 'consent-given', children: null, isSuppressed: true, medianAgeDays: null },
      { step: 'sent', children: 0, isSuppressed: false, medianAgeDays: null },
    ])
  })
})
