import { localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  eligibleSettlements,
  mayPlanByNorm,
  NORMED_UNITS,
  requiredPmpc,
  SETTLEMENT_TYPES,
} from './network-norm.ts'

const ON = localDate('2023-11-20')

describe('network norm of art. 8(3)', () => {
  it('LAW-8-16 DEC-7 A28 requires one PMPC per 60 000 children, rounded up', () => {
    expect(requiredPmpc(905_000, ON)).toMatchObject({
      kind: 'norm',
      required: 16,
      childrenPerUnit: 60_000,
      cite: { act: 'law-343', unit: 'art-8-3', mark: 'law' },
      rounding: { unit: 'DEC-7' },
    })
  })

  it('LAW-8-16 DEC-7 A28 computes the announced 50 000 only as a named, unverified scenario', () => {
    const scenario = requiredPmpc(905_000, ON, 'network.children-per-pmpc.scenario-50000')
    expect(scenario).toMatchObject({ required: 19, childrenPerUnit: 50_000, cite: { mark: 'not-verified' } })
  })

  it('DEC-7 requires at least one where there are any children, and none where there are none', () => {
    const required = (children: number) => requiredPmpc(children, ON)
    expect(required(0)).toMatchObject({ required: 0 })
    expect(required(1)).toMatchObject({ required: 1 })
    expect(required(60_000)).toMatchObject({ required: 1 })
    expect(required(60_001)).toMatchObject({ required: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7_000_000 }), (children) => {
        const norm = requiredPmpc(children, ON)
        if (norm.kind !== 'norm') throw new Error('not in force')
        expect(norm.required * 60_000).toBeGreaterThanOrEqual(children)
        expect((norm.required - 1) * 60_000).toBeLessThan(children)
      }),
    )
  })

  it('LAW-19-1 has no norm before the Law', () => {
    expect(requiredPmpc(100_000, localDate('2002-12-31'))).toEqual({ kind: 'not-in-force' })
    expect(() => requiredPmpc(-1, ON)).toThrow(RangeError)
    expect(() => requiredPmpc(1.5, ON)).toThrow(RangeError)
  })

  it('LAW-8-15 LAW-8-19 names the settlements of each kind of unit', () => {
    expect(SETTLEMENT_TYPES).toHaveLength(5)
    for (const unit of NORMED_UNITS) {
      expect(eligibleSettlements(unit)).toEqual(
        expect.arrayContaining(['republican-city', 'capital', 'oblast-city']),
      )
      expect(eligibleSettlements(unit)).not.toContain('other')
    }
    expect(eligibleSettlements('pmpc')).toContain('district-centre')
    expect(eligibleSettlements('correction-room')).toContain('district-centre')
  })

  it('LAW-8-17 DEC-44 A28 refuses a rehabilitation centre by norm in a district centre', () => {
    expect(mayPlanByNorm('rehabilitation-centre', 'district-centre')).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'not-required-in-settlement', cite: { unit: 'art-8-3' } }],
    })
    expect(mayPlanByNorm('rehabilitation-centre', 'oblast-city')).toEqual({ kind: 'granted' })
    expect(mayPlanByNorm('correction-room', 'district-centre')).toEqual({ kind: 'granted' })
  })
})
