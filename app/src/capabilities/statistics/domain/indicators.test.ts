import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS as sets } from '../data/report-figures.ts'
import { childShare, RANKINGS, rank, STUDIED_REGIONS } from './indicators.ts'
import { mergeTerritories } from './lineage.ts'

const MANGYSTAU = '470000000'
const ASTANA = '710000000'
const rankOf = (id: (typeof RANKINGS)[number], region: string) =>
  rank(sets, id).find((one) => one.region === region)?.rank

describe('indicators and rankings', () => {
  it('REP-I-27 ranks Mangystau first by the share of children (18.67 %) and Astana second (18.06 %)', () => {
    expect(rank(sets, 'child-share').slice(0, 2)).toEqual([
      { region: MANGYSTAU, value: 18.67, rank: 1 },
      { region: ASTANA, value: 18.06, rank: 2 },
    ])
    expect(childShare(sets, 'KZ')).toBe(11.84)
  })

  it('REP-I-27 ranks Mangystau tenth by persons, fifth by children of tables 5 and 6, sixth by children of table 4', () => {
    expect(rankOf('persons', MANGYSTAU)).toBe(10)
    expect(rankOf('children-56', MANGYSTAU)).toBe(5)
    expect(rankOf('children-4', MANGYSTAU)).toBe(6)
  })

  it('DEC-13 gives several rankings; by table 1 Zhambyl is sixth though the report did not study it', () => {
    expect(
      rank(sets, 'persons')
        .slice(0, 7)
        .map((one) => one.region),
    ).toEqual(['610000000', '350000000', '190000000', '750000000', '630000000', '310000000', '790000000'])
    expect(STUDIED_REGIONS).not.toContain('310000000')
    expect(RANKINGS.every((id) => rank(sets, id).length === 20)).toBe(true)
  })

  it('REP-I-26 keeps the sum of the country when historic territories are merged', () => {
    const merged = mergeTerritories(sets[1])
    expect(merged.rows).toHaveLength(18)
    expect(merged.rows.slice(1).reduce((total, row) => total + (row.values[0] ?? 0), 0)).toBe(715_157)
    expect(merged.rows.find((row) => row.key === '630000000')?.values[0]).toBe(54_331)
  })
})
