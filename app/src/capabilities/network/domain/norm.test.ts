import { localDate, REGIONS } from '@tirek/kernel'
import { NORMED_UNITS, requiredPmpc, SETTLEMENT_TYPES, type SettlementType } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { CHILDREN_BY_REGION, CHILDREN_IN_COUNTRY } from '../register/children.ts'
import { mayDraft, normWording, pmpcNorm, settlementNorm } from './norm.ts'
import type { Settlement } from './settlement.ts'

const TODAY = localDate('2024-06-01')
const NONE = { existing: 0, planned: 0 }
const settlement = (type: SettlementType): Settlement => ({
  id: type,
  region: '610000000',
  name: { kk: '', ru: '', en: '' },
  type,
  isCentre: false,
})

describe('the norm of article 8(3)', () => {
  it('A28, LAW-8-16 905 000 children need 16 PMPCs at 60 000 and 19 at 50 000; with 12 there are 4 missing', () => {
    const units = { existing: 12, planned: 0 }
    expect(pmpcNorm(905_000, units, TODAY)).toMatchObject({
      required: 16,
      quotient: 15.08,
      missing: 4,
      coverage: 75,
    })
    expect(pmpcNorm(905_000, units, TODAY, 'scenario-50000')).toMatchObject({
      required: 19,
      quotient: 18.1,
      missing: 7,
    })
  })

  it('LAW-8-16 takes the norm from dated law: before 2003 and without children nothing is computed', () => {
    expect(pmpcNorm(905_000, NONE, localDate('2002-12-31')).required).toBeUndefined()
    expect(pmpcNorm(undefined, NONE, TODAY)).toMatchObject({ required: undefined, missing: undefined })
  })

  it('DEC-7 rounds up, asks at least one where any child lives and none where nobody lives', () => {
    const required = [0, 1, 60_000, 60_001].map((children) => pmpcNorm(children, NONE, TODAY).required)
    expect(required).toEqual([0, 1, 1, 2])
  })

  it('DEC-7 the sum over regions is larger than the norm of the whole country; both are known', () => {
    const byRegions = CHILDREN_BY_REGION.map((one) => requiredPmpc(one.children, TODAY))
    expect(pmpcNorm(CHILDREN_IN_COUNTRY, NONE, TODAY).required).toBe(115)
    expect(byRegions.reduce((total, norm) => total + (norm.kind === 'norm' ? norm.required : 0), 0)).toBe(126)
    expect(CHILDREN_BY_REGION).toHaveLength(REGIONS.length)
  })

  it('LAW-8-15 asks for rooms in four types of settlements and for centres in three', () => {
    const settlements = SETTLEMENT_TYPES.map(settlement)
    const served = new Set(['capital', 'district-centre'])
    const units = { existing: 5, planned: 1 }
    expect(settlementNorm('correction-room', settlements, served, units)).toMatchObject({
      required: 4,
      missing: 2,
    })
    expect(settlementNorm('rehabilitation-centre', settlements, served, units)).toMatchObject({
      required: 3,
      missing: 2,
    })
  })

  it('LAW-8-17, A28 refuses a rehabilitation centre by norm in a district centre and allows it as an extra', () => {
    expect(mayDraft('rehabilitation-centre', 'district-centre', 'norm')).toEqual({
      kind: 'refused',
      reasons: ['not-by-norm-here'],
    })
    expect(mayDraft('rehabilitation-centre', 'district-centre', 'extra').kind).toBe('granted')
    expect(mayDraft('rehabilitation-centre', 'oblast-city', 'norm').kind).toBe('granted')
  })

  it('LAW-8-15 by norm, over all kinds and types: a rehabilitation centre alone is refused in a district centre', () => {
    const refused = NORMED_UNITS.flatMap((kind) =>
      SETTLEMENT_TYPES.filter((type) => mayDraft(kind, type, 'norm').kind === 'refused').map((type) => [
        kind,
        type,
      ]),
    )
    expect(refused).toEqual([
      ['pmpc', 'other'],
      ['rehabilitation-centre', 'district-centre'],
      ['rehabilitation-centre', 'other'],
      ['correction-room', 'other'],
    ])
    expect(mayDraft('kindergarten', 'capital', 'norm')).toMatchObject({ reasons: ['no-norm-for-kind'] })
  })

  it('LAW-8-18, A28 every line cites article 8(3), and its wording of 26.06.2021 is named', () => {
    const lines = [
      pmpcNorm(1, NONE, TODAY),
      pmpcNorm(1, NONE, TODAY, 'scenario-50000'),
      settlementNorm('correction-room', [], new Set(), NONE),
    ]
    expect(lines.every((line) => line.cite.some((one) => one.unit === 'art-8-3'))).toBe(true)
    expect(normWording(localDate('2022-01-01'))).toEqual({ edition: '2021-06-26', otherOnDay: undefined })
    expect(normWording(TODAY)).toEqual({ edition: '2021-06-26', otherOnDay: '2023-04-20' })
  })

  it('DEC-7 the scenario is marked as not verified and cites the reading', () => {
    const marks = pmpcNorm(1, NONE, TODAY, 'scenario-50000').cite.map((one) => one.mark)
    expect(marks).toContain('not-verified')
  })
})
