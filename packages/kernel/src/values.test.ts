import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { granted, refused, undetermined } from './decision.ts'
import { localDate } from './local-date.ts'
import { LANGS, localize } from './localized-text.ts'
import { addMoney, compareMoney, parseMoney, subtractMoney, timesMoney } from './money.ts'
import { contains, overlaps, type Period } from './period.ts'
import { err, ok } from './result.ts'

function money(text: string) {
  const parsed = parseMoney(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('money', () => {
  it('stays exact, whatever the published roundings', () => {
    expect(timesMoney(money('50851'), '1.61')).toBe('81870.11')
    expect(timesMoney(money('46228'), 1.61)).toBe('74427.08')
    expect(addMoney(money('0.1'), money('0.2'))).toBe('0.3')
    expect(addMoney(money('-1'), money('0.25'))).toBe('-0.75')
    expect(subtractMoney(money('0.3'), money('0.1'))).toBe('0.2')
    expect(subtractMoney(money('5'), money('5.00'))).toBe('0')
    expect(compareMoney(money('1.1'), money('1.09'))).toBeGreaterThan(0)
    expect(compareMoney(money('2'), money('10'))).toBeLessThan(0)
  })

  it('writes one form for one amount and refuses others', () => {
    for (const text of ['1.50', '01.5', '1.5']) expect(parseMoney(text)).toEqual({ ok: true, value: '1.5' })
    expect(money('-0')).toBe('0')
    for (const text of ['', '1,5', '1e3', '.5', '5.', 'NaN', '1 000']) expect(parseMoney(text).ok).toBe(false)
    expect(() => timesMoney(money('1'), 1e-7)).toThrow(RangeError)
  })

  it('adds in any order and multiplies as repeated addition', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((n) => money((n / 100).toFixed(2)))
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        expect(addMoney(addMoney(a, b), c)).toBe(addMoney(a, addMoney(c, b)))
        expect(timesMoney(a, 3)).toBe(addMoney(a, addMoney(a, a)))
      }),
    )
  })
})

describe('periods', () => {
  const period = (from: string, to?: string): Period =>
    to === undefined ? { from: localDate(from) } : { from: localDate(from), to: localDate(to) }

  it('includes both ends', () => {
    const july = period('2023-07-01', '2023-07-31')
    expect(contains(july, localDate('2023-07-01'))).toBe(true)
    expect(contains(july, localDate('2023-07-31'))).toBe(true)
    expect(contains(july, localDate('2023-08-01'))).toBe(false)
    expect(contains(period('2023-07-01'), localDate('2099-01-01'))).toBe(true)
  })

  it('overlaps when one day is shared', () => {
    expect(overlaps(period('2023-07-01', '2023-07-31'), period('2023-07-31'))).toBe(true)
    expect(overlaps(period('2023-07-01', '2023-07-31'), period('2023-08-01'))).toBe(false)
    expect(overlaps(period('2023-08-01'), period('2023-01-01', '2023-07-31'))).toBe(false)
    expect(overlaps(period('2023-08-01'), period('2020-01-01'))).toBe(true)
  })
})

describe('results, decisions and texts', () => {
  it('carries values and errors', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 })
    expect(err('format')).toEqual({ ok: false, error: 'format' })
  })

  it('keeps a missing fact apart from a refusal', () => {
    expect(granted.kind).toBe('granted')
    expect(refused('a', 'b')).toEqual({ kind: 'refused', reasons: ['a', 'b'] })
    expect(undetermined('birth-date')).toEqual({ kind: 'undetermined', missing: ['birth-date'] })
  })

  it('gives a text in each language', () => {
    const text = { kk: 'бала', ru: 'ребёнок', en: 'child' }
    expect(LANGS.map((lang) => localize(text, lang))).toEqual(['бала', 'ребёнок', 'child'])
  })
})
