import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBin } from './bin.ts'
import { iinCheckDigit, iinWarnings, parseIin } from './iin.ts'
import { kato, parseKato, regionOf } from './kato.ts'
import { localDate } from './local-date.ts'

const FIRST_PASS = ['190314600003', '190314500007', '231130500109', '160701500005', '910312400290']
const SECOND_PASS = ['190314600400', '190314500806', '231130500007', '250228600005']
const NEVER_ISSUED = ['19031460045', '23113050007', '25022860008']
const IMPOSSIBLE_DATES = ['190230600017', '200230500015', '230230600017', '240230500012']

function iin(text: string) {
  const parsed = parseIin(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('IIN', () => {
  it.each([...FIRST_PASS, ...SECOND_PASS, ...IMPOSSIBLE_DATES])('accepts %s', (text) => {
    expect(parseIin(text)).toEqual({ ok: true, value: text })
    expect(parseIin(` ${text} `)).toEqual({ ok: true, value: text })
  })

  it('refuses a wrong shape and a wrong check digit apart', () => {
    expect(parseIin('061231231234')).toEqual({ ok: false, error: 'check-digit' })
    for (const text of ['', '12345', '1903146000030', '19031460000a', '190314 600003'])
      expect(parseIin(text)).toEqual({ ok: false, error: 'format' })
  })

  it.each(NEVER_ISSUED)('has no check digit for %s in either pass', (prefix) => {
    expect(iinCheckDigit(prefix)).toBeUndefined()
    for (let last = 0; last < 10; last += 1) expect(parseIin(`${prefix}${last}`).ok).toBe(false)
  })

  it('gives the one last digit that passes, and none for a wrong shape', () => {
    const digits = fc.stringMatching(/^\d{11}$/)
    fc.assert(
      fc.property(digits, (prefix) => {
        const check = iinCheckDigit(prefix)
        if (check === undefined) return
        expect(parseIin(`${prefix}${check}`).ok).toBe(true)
        expect(parseIin(`${prefix}${(check + 1) % 10}`)).toEqual({ ok: false, error: 'check-digit' })
      }),
    )
    expect(iinCheckDigit('1234')).toBeUndefined()
  })

  it('warns, and only warns, when the digits differ from the documents', () => {
    const number = iin('190314600003')
    expect(iinWarnings(number, { birthDate: localDate('2019-03-14'), sex: 'female' })).toEqual([])
    expect(iinWarnings(number, { birthDate: localDate('2019-03-15'), sex: 'male' })).toEqual([
      'birth-date-differs',
      'sex-differs',
    ])
    expect(iinWarnings(number, { birthDate: localDate('1919-03-14') })).toEqual(['birth-date-differs'])
    expect(iinWarnings(number, {})).toEqual([])
    expect(iinWarnings(iin('910312400290'), { birthDate: localDate('1991-03-12'), sex: 'female' })).toEqual(
      [],
    )
  })

  it('gives no warning for numbers of foreigners, whose seventh digit is 0', () => {
    const prefix = '91031200029'
    const number = iin(`${prefix}${iinCheckDigit(prefix)}`)
    expect(iinWarnings(number, { birthDate: localDate('2000-01-01'), sex: 'male' })).toEqual([])
  })
})

describe('BIN', () => {
  it.each(['230740000011', '210640000123', '190541000079', '240863000042'])('accepts %s', (text) => {
    expect(parseBin(text)).toEqual({ ok: true, value: text })
  })

  it('refuses a personal number, a wrong shape and a wrong check digit', () => {
    expect(parseBin('190314600003')).toEqual({ ok: false, error: 'format' })
    expect(parseBin('23074000001')).toEqual({ ok: false, error: 'format' })
    expect(parseBin('230740000012')).toEqual({ ok: false, error: 'check-digit' })
  })
})

describe('KATO', () => {
  it('reads nine digits and finds the region', () => {
    expect(parseKato('101000000')).toEqual({ ok: true, value: '101000000' })
    for (const text of ['', '10100000', '1010000000', '010000000', '10100000x'])
      expect(parseKato(text)).toEqual({ ok: false, error: 'format' })
    expect(regionOf(kato('104400000'))).toBe('100000000')
    expect(() => kato('1')).toThrow(RangeError)
  })
})
