import { addDays, localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import {
  familyOf,
  GIVERS,
  isOffered,
  LAW_KIND_KEYS,
  mayGive,
  narrow,
  PROFILES,
  SECTORS,
  STANDARD_FIVE,
  STANDARD_KINDS,
} from './catalogue.ts'
import { ITEMS, itemsOn } from './items.ts'

describe('the catalogue of services', () => {
  it('LAW-1-23 LAW-9-7 puts every service into one of three sectors and families, and keeps two classifications at once', () => {
    for (const item of ITEMS) {
      expect(GIVERS[familyOf(item)].sectors.length, item.key).toBeGreaterThan(0)
      if (familyOf(item) === 'special-social') expect(STANDARD_KINDS, item.key).toContain(item.standard)
    }
    expect(new Set(ITEMS.map((one) => one.key)).size).toBe(ITEMS.length)
  })

  it('LAW-9-2 LAW-9-4 LAW-9-6 has a service of every kind of the three lists of the Law', () => {
    expect(new Set(ITEMS.map((one) => one.law))).toEqual(new Set(LAW_KIND_KEYS))
  })

  it('REP-STD-32 DEC-30 has a service of each of the five kinds of the Standard and of the three that its list lacks', () => {
    for (const kind of STANDARD_KINDS) expect(narrow(ITEMS, { standard: kind }), kind).not.toEqual([])
    expect(STANDARD_FIVE.length).toBe(5)
    expect(STANDARD_KINDS.length).toBe(8)
  })

  it('LAW-9-1 LAW-1-22 gives medical services one of five profiles, and rehabilitation is among them', () => {
    const medical = ITEMS.filter((one) => familyOf(one) === 'medical')
    expect(new Set(medical.map((one) => one.profile))).toEqual(new Set(PROFILES))
    for (const item of ITEMS) expect(item.profile !== undefined, item.key).toBe(familyOf(item) === 'medical')
  })

  it('LAW-9-3 LAW-9-5 lets each family be given by its sectors; special social services by any of the three', () => {
    const wanted = { medical: ['health'], 'special-education': ['education'], 'special-social': SECTORS }
    for (const item of ITEMS) {
      const givers = SECTORS.filter((sector) => mayGive(item, sector))
      expect(givers, item.key).toEqual(wanted[familyOf(item)])
      expect(mayGive(item, 'authority')).toBe(false)
    }
  })

  it('LAW-15-1 LAW-3-10 has no field for a price and calls nothing paid or a favour', () => {
    for (const item of ITEMS) {
      expect(Object.keys(item).filter((key) => /price|cost|fee|pay|tariff/i.test(key))).toEqual([])
      const words = Object.values({ ...item.name, ...item.about }).join(' ')
      expect(words).not.toMatch(/ақылы|төлем|плат|стоимост|\bpaid\b|\bfee\b|\bprice\b/i)
    }
  })

  it('LAW-15-6 offers footwear, goods, publications in special font, sound apparatus and compensatory means', () => {
    const aids = ITEMS.filter((one) => one.isAid).map((one) => one.key)
    expect(aids).toEqual([
      'prosthetic-goods',
      'orthopaedic-footwear',
      'special-font-print',
      'sound-apparatus',
      'compensatory-means',
    ])
  })

  it('is dated: a service is offered from its first day to its last', () => {
    const since = localDate('2024-01-01')
    const until = localDate('2024-12-31')
    expect(
      [addDays(since, -1), since, until, addDays(until, 1)].map((day) => isOffered({ since, until }, day)),
    ).toEqual([false, true, true, false])
    expect(itemsOn(localDate('2002-12-31'))).toEqual([])
    expect(itemsOn(localDate('2023-09-05'))).toEqual(ITEMS)
  })
})
