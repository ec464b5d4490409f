import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS as sets } from '../data/report-figures.ts'
import { brokenChecks, type Check, checkDataSets, compareChildren } from './checks.ts'
import type { DataSets } from './data-set.ts'

const checks = checkDataSets(sets)
const of = (requirement: Check['requirement']) => checks.filter((check) => check.requirement === requirement)
const one = (code: string) => checks.find((check) => check.code === code)

/** The sets with one number of one table changed. */
function spoil(table: 1 | 2 | 3 | 4 | 5 | 6, row: number, column: number): DataSets {
  const rows = sets[table].rows.map((line, r) =>
    r === row ? { ...line, values: line.values.map((value, c) => (c === column ? value + 1 : value)) } : line,
  )
  return { ...sets, [table]: { ...sets[table], rows } }
}

describe('the checks of the six data sets', () => {
  it('REP-I-20 table 1: total is rural plus urban in all 21 rows and the three cities have no rural people', () => {
    expect(of('REP-I-20').filter((check) => check.code === 'rural-plus-urban')).toHaveLength(21)
    expect(of('REP-I-20').filter((check) => check.code === 'city-has-no-village')).toHaveLength(3)
    expect(of('REP-I-20').every((check) => check.holds)).toBe(true)
    expect(brokenChecks(checkDataSets(spoil(1, 3, 1))).map((check) => check.requirement)).toContain(
      'REP-I-20',
    )
  })

  it('REP-I-21 table 2: the seven parts add up to 692 584', () => {
    expect(one('categories-add-up')).toMatchObject({ left: 692_584, right: 692_584, holds: true })
    expect(brokenChecks(checkDataSets(spoil(2, 4, 0)))).toMatchObject([{ code: 'categories-add-up' }])
  })

  it('REP-I-22 table 3: total is women plus men and equals table 1 row by row', () => {
    expect(of('REP-I-22').filter((check) => check.code === 'women-plus-men')).toHaveLength(21)
    expect(of('REP-I-22').filter((check) => check.code === 'same-total-as-table-1')).toHaveLength(21)
    expect(of('REP-I-22').every((check) => check.holds)).toBe(true)
    expect(brokenChecks(checkDataSets(spoil(3, 5, 0))).map((check) => check.code)).toContain(
      'same-total-as-table-1',
    )
  })

  it('REP-I-23 table 4: twenty regions add up in all six columns, with 81 698 and 11 762 children', () => {
    expect(of('REP-I-23')).toHaveLength(6)
    expect(of('REP-I-23').every((check) => check.holds)).toBe(true)
    expect(sets[4].rows.find((row) => row.key === 'KZ')?.values[1]).toBe(81_698)
    expect(sets[4].rows.find((row) => row.key === '610000000')?.values[1]).toBe(11_762)
  })

  it('REP-I-24 tables 5 and 6: regions add up and table 5 holds 72 337 children', () => {
    expect(of('REP-I-24')).toHaveLength(4)
    expect(of('REP-I-24').every((check) => check.holds)).toBe(true)
    expect(sets[5].rows[0]?.values.reduce((a, b) => a + b)).toBe(72_337)
    expect(sets[6].rows[0]?.values).toEqual([10_839])
  })

  it('REP-I-25, DEC-43, A29 differences between tables are reported and do not break the import', () => {
    expect(one('persons-2-and-1')).toMatchObject({ difference: -22_573, holds: false, kind: 'difference' })
    expect(one('persons-4-and-1')).toMatchObject({ left: 689_754, right: 715_157, difference: -25_403 })
    expect(one('children-56-and-4')).toMatchObject({ left: 83_176, right: 81_698, difference: 1478 })
    expect(one('children-56-and-2')).toMatchObject({ left: 83_176, right: 83_176, difference: 0 })
    expect(brokenChecks(checks)).toEqual([])
  })

  it('REP-I-26, A29 compares children of tables 5 and 6 with table 4, alone and on merged historic territories', () => {
    const difference = (merged: boolean, region: string) =>
      compareChildren(sets, merged).find((line) => line.region === region)?.difference
    expect([difference(false, '630000000'), difference(false, '100000000')]).toEqual([1792, -1739])
    expect([difference(false, '190000000'), difference(false, '330000000')]).toEqual([2009, -1837])
    expect([difference(false, '350000000'), difference(false, '620000000')]).toEqual([728, -646])
    expect(['630000000', '190000000', '350000000'].map((region) => difference(true, region))).toEqual([
      53, 172, 82,
    ])
    expect(compareChildren(sets, true)).toHaveLength(17)
    expect(of('REP-I-26')).toHaveLength(9)
  })
})
