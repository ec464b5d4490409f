import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { REPEALED_ACTS } from '../acts/repealed.ts'
import { mayCiteRepealedAct, mayTreatyOverride } from './legal-sources.ts'

const ON = localDate('2024-01-15')
const RATIFIED = { stated: true, on: localDate('2015-02-20'), mark: 'not-verified' } as const

describe('treaty override', () => {
  it('LAW-2-2 applies a ratified treaty’s differing rule', () => {
    expect(mayTreatyOverride('crpd', true, ON, RATIFIED)).toEqual({ kind: 'granted' })
  })

  it.each(['crc', 'crpd'] as const)('LAW-2-2 refuses %s while no ratification date is recorded', (treaty) => {
    expect(mayTreatyOverride(treaty, true, ON)).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'no-ratification-date', cite: { act: 'law-343', unit: 'art-2-2' } }],
    })
  })

  it('LAW-2-2 refuses before the ratification and where the rules agree', () => {
    expect(mayTreatyOverride('crpd', true, localDate('2015-02-19'), RATIFIED)).toMatchObject({
      reasons: [{ code: 'ratified-later' }],
    })
    expect(mayTreatyOverride('crpd', false, ON, RATIFIED)).toMatchObject({
      reasons: [{ code: 'rules-agree' }],
    })
  })
})

describe('repealed acts', () => {
  it('REP-SC-1 knows ten acts repealed by the Social Code', () => {
    expect(REPEALED_ACTS).toHaveLength(10)
  })

  it.each(REPEALED_ACTS)('REP-SC-2 allows $id before 1 July 2023 and refuses it from that day', ({ id }) => {
    expect(mayCiteRepealedAct(id, localDate('2023-06-30'))).toEqual({ kind: 'granted' })
    expect(mayCiteRepealedAct(id, localDate('2023-07-01'))).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'repealed-before-event' }],
    })
  })

  it('REP-SC-2 refuses an act it does not know', () => {
    expect(mayCiteRepealedAct('unknown', ON)).toMatchObject({ reasons: [{ code: 'unknown-act' }] })
  })
})
