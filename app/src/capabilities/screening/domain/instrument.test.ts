import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { fitsAge, type Instrument, isInstrumentInForce, planState } from './instrument.ts'

const check: Instrument = {
  id: 'development-3',
  version: '1.0',
  name: { kk: 'Дамуды тексеру', ru: 'Проверка развития', en: 'Developmental check' },
  isClinicalTool: false,
  plannedFor: ['primary-care'],
  fromMonths: 3,
  byMonths: 4,
  untilMonths: 6,
  validFrom: localDate('2024-01-01'),
  validTo: localDate('2024-12-31'),
}
const birth = localDate('2024-01-31')

describe('instrument of screening', () => {
  it('is due from the month it is made for, then overdue, then no longer asked', () => {
    expect(planState(check, birth, localDate('2024-04-29'))).toBeUndefined()
    expect(planState(check, birth, localDate('2024-05-02'))).toBe('due')
    expect(planState(check, birth, localDate('2024-06-15'))).toBe('overdue')
    expect(planState(check, birth, localDate('2024-08-01'))).toBeUndefined()
  })

  it('fits only the ages it is made for', () => {
    expect(fitsAge(check, birth, localDate('2024-02-15'))).toBe(false)
    expect(fitsAge(check, birth, localDate('2024-05-02'))).toBe(true)
  })

  it('LAW-1-20 holds in the period of its version only', () => {
    expect(isInstrumentInForce(check, localDate('2023-12-31'))).toBe(false)
    expect(isInstrumentInForce(check, localDate('2024-12-31'))).toBe(true)
    expect(isInstrumentInForce(check, localDate('2025-01-01'))).toBe(false)
  })
})
