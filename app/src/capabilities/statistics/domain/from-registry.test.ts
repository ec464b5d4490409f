import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS } from '../data/report-figures.ts'
import { brokenChecks, checkDataSets } from './checks.ts'
import { TABLE_NUMBERS } from './data-set.ts'
import { type PersonCount, tablesFromCounts, unknownColumns } from './from-registry.ts'

const regions = REPORT_DATA_SETS[1].rows.slice(1).map((row) => ({ key: row.key, name: row.printed }))
const text = { kk: 'Тізілім', ru: 'Реестр', en: 'Registry' }
const source = { asOf: localDate('2024-06-01'), source: text, publishedIn: text }

const counts: readonly PersonCount[] = [
  {
    region: '610000000',
    settlement: 'rural',
    sex: 'female',
    band: 'under-seven',
    impairments: ['visual'],
    persons: 7,
  },
  {
    region: '610000000',
    settlement: 'urban',
    sex: 'male',
    band: 'seven-to-seventeen',
    group: 2,
    impairments: ['musculoskeletal', 'wheelchair'],
    persons: 11,
  },
  {
    region: '710000000',
    settlement: 'urban',
    sex: 'male',
    band: 'adult',
    group: 1,
    impairments: [],
    persons: 13,
  },
]

describe('tables 1–6 from the registry', () => {
  const { sets, unplaced } = tablesFromCounts(counts, regions, source)

  it('REP-I-30 have the same rows and columns as the report on any day', () => {
    for (const number of TABLE_NUMBERS) {
      expect(sets[number].rows.map((row) => row.key).toSorted()).toEqual(
        REPORT_DATA_SETS[number].rows.map((row) => row.key).toSorted(),
      )
      expect(sets[number].rows[0]?.values).toHaveLength(REPORT_DATA_SETS[number].rows[0]?.values.length ?? 0)
      expect(sets[number].asOf).toBe('2024-06-01')
    }
  })

  it('REP-I-30 count every person once and pass the sum checks', () => {
    expect(sets[1].rows[0]?.values).toEqual([31, 7, 24])
    expect(sets[3].rows[0]?.values).toEqual([31, 7, 24])
    expect(sets[4].rows[0]?.values).toEqual([13, 18, 7, 0, 11, 11])
    expect(sets[5].rows[0]?.values).toEqual([0, 11, 0])
    expect(sets[6].rows[0]?.values).toEqual([7])
    expect(brokenChecks(checkDataSets(sets))).toEqual([])
    expect(unplaced).toEqual({ settlement: 0, group: 0, impairments: 0 })
  })

  it('REP-I-30 tell how many persons lack the place or the group', () => {
    const lacking: PersonCount = {
      region: '610000000',
      settlement: 'unknown',
      sex: 'male',
      band: 'adult',
      persons: 4,
    }
    const { unplaced: lacks } = tablesFromCounts([lacking], regions, source)
    expect(lacks).toEqual({ settlement: 4, group: 4, impairments: 4 })
    expect(unknownColumns(1, lacks)).toEqual(['rural', 'urban'])
    expect(unknownColumns(4, lacks)).toHaveLength(4)
    expect(unknownColumns(4, unplaced)).toEqual([])
  })
})
