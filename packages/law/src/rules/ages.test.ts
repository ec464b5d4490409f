import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { ParameterNotInForce } from '../parameters/parameter.ts'
import {
  doesSupportApply,
  isUnderEighteen,
  isUnderThree,
  mayEnterRiskGroup,
  riskGroupEnd,
  supportEnd,
} from './ages.ts'

const GIRL = localDate('2024-01-10')
const LEAP_BOY = localDate('2024-02-29')

describe('ages of Law 343', () => {
  it('LAW-1-8 A1 ends the risk group on the third birthday', () => {
    expect(riskGroupEnd(GIRL, GIRL)).toEqual({
      on: '2027-01-10',
      cite: { act: 'law-343', unit: 'art-1-3', mark: 'law' },
    })
    expect(isUnderThree(GIRL, localDate('2027-01-09'))).toBe(true)
    expect(isUnderThree(GIRL, localDate('2027-01-10'))).toBe(false)
  })

  it('LAW-1-8 DEC-4 A3 keeps a child of 29 February in the risk group through 28 February', () => {
    expect(riskGroupEnd(LEAP_BOY, LEAP_BOY).on).toBe('2027-03-01')
    expect(isUnderThree(LEAP_BOY, localDate('2027-02-28'))).toBe(true)
    expect(isUnderThree(LEAP_BOY, localDate('2027-03-01'))).toBe(false)
  })

  it('LAW-1-9 refuses to enter a child of three or older into the risk group', () => {
    expect(mayEnterRiskGroup(LEAP_BOY, localDate('2027-02-28'))).toEqual({ kind: 'granted' })
    expect(mayEnterRiskGroup(LEAP_BOY, localDate('2027-03-01'))).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'reached-age-limit', cite: { act: 'law-343', unit: 'art-1-3' } }],
    })
    expect(mayEnterRiskGroup(GIRL, localDate('2024-01-09'))).toMatchObject({
      reasons: [{ code: 'before-birth' }],
    })
  })

  it('LAW-1-4 LAW-3-2 counts under eighteen until the birthday itself', () => {
    const birth = localDate('2006-03-05')
    expect(isUnderEighteen(birth, localDate('2024-03-04'))).toBe(true)
    expect(isUnderEighteen(birth, localDate('2024-03-05'))).toBe(false)
    expect(supportEnd(birth, localDate('2024-01-01')).on).toBe('2024-03-05')
  })

  it('LAW-19-1 applies no Support rule to an event before 1 January 2003', () => {
    const before = localDate('2002-12-31')
    expect(doesSupportApply(before)).toMatchObject({
      kind: 'refused',
      reasons: [{ cite: { unit: 'art-19' } }],
    })
    expect(doesSupportApply(localDate('2003-01-01'))).toEqual({ kind: 'granted' })
    expect(mayEnterRiskGroup(localDate('2002-01-01'), before)).toMatchObject({
      reasons: [{ code: 'before-the-law' }],
    })
    expect(() => isUnderThree(localDate('2002-01-01'), before)).toThrow(ParameterNotInForce)
  })
})
