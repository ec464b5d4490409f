import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { checkTyped, movedDays } from './correction.ts'

const TODAY = localDate('2024-01-10')
const checked = (field: Parameters<typeof checkTyped>[0], typed: string) => {
  const result = checkTyped(field, typed, TODAY)
  return result.ok ? result.value : `wrong: ${result.error}`
}

describe('a typed correction', () => {
  it('is kept as typed when it is a name, a day, a number', () => {
    expect(checked('familyName', 'Сәрсенов-Қыдыр')).toBe('Сәрсенов-Қыдыр')
    expect(checked('birthDate', '2024-01-10')).toBe('2024-01-10')
    expect(checked('iin', '950302 400015')).toBe('950302400015')
    expect(checked('phone', '+7 (701) 123-45-67')).toBe('+7 (701) 123-45-67')
  })

  it('is refused with the code of its field', () => {
    expect(checked('givenName', 'Нұр1ан')).toBe('wrong: name-letters')
    expect(checked('patronymic', '---')).toBe('wrong: name-letters')
    expect(checked('birthDate', '2024-01-11')).toBe('wrong: future-date')
    expect(checked('birthDate', '2024-02-31')).toBe('wrong: no-such-day')
    expect(checked('sex', 'x')).toBe('wrong: choose-one')
    expect(checked('iin', '950302400016')).toBe('wrong: iin-check-digit')
    expect(checked('motherId', '12')).toBe('wrong: iin-format')
    expect(checked('phone', '12')).toBe('wrong: phone-format')
  })
})

describe('a corrected birth date', () => {
  it('LAW-1-8 LAW-3-2 moves the end of the risk group and majority', () => {
    const moved = movedDays(localDate('2023-05-01'), localDate('2023-06-01'), TODAY)
    expect(moved.map(({ day, was, becomes }) => [day, was, becomes])).toEqual([
      ['risk-group-end', '2026-05-01', '2026-06-01'],
      ['majority', '2041-05-01', '2041-06-01'],
    ])
  })

  it('moves nothing that is behind under both dates', () => {
    expect(movedDays(localDate('1990-05-01'), localDate('1990-06-01'), TODAY)).toEqual([])
    expect(movedDays(localDate('2015-05-01'), localDate('2015-06-01'), TODAY).map(({ day }) => day)).toEqual([
      'majority',
    ])
  })
})
