import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILE_STATES } from './file-state.ts'
import { seesFindings } from './sight.ts'

const reader = { memberId: 'm1', isExaminer: true }
const facts = { state: 'in-session', examinerIds: [], isOpened: false } as const

describe('who reads the findings of colleagues', () => {
  it('DEC-72 LAW-1-31 a specialist reads them after the own sign-off and not before', () => {
    expect(seesFindings(reader, { ...facts, examinerIds: ['m2'] })).toBe(false)
    expect(seesFindings(reader, { ...facts, examinerIds: ['m2', 'm1'] })).toBe(true)
  })

  it('DEC-72 the head may open them before that, and the signature opens them to all', () => {
    expect(seesFindings(reader, { ...facts, isOpened: true })).toBe(true)
    expect(seesFindings(reader, { ...facts, state: 'concluded' })).toBe(true)
    expect(seesFindings({ ...reader, isExaminer: false }, facts)).toBe(true)
  })

  it('DEC-72 nobody who examines is led by another in any open state, whoever else has signed off', () => {
    const open = FILE_STATES.filter((state) => state !== 'concluded')
    const others = fc.array(fc.string().filter((id) => id !== 'm1'))
    fc.assert(
      fc.property(fc.constantFrom(...open), others, (state, examinerIds) => {
        expect(seesFindings(reader, { state, examinerIds, isOpened: false })).toBe(false)
      }),
    )
  })
})
