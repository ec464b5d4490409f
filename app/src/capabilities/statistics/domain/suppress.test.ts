import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS } from '../data/report-figures.ts'
import type { DataSet, PublishedRow } from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'
import { type PersonCount, tablesFromCounts } from './from-registry.ts'
import { hiddenCells, suppressSmallCells, suppressTables } from './suppress.ts'

const text = { kk: '', ru: '', en: '' }
const table = (number: 1 | 6, rows: readonly (readonly [string, ...number[]])[]): DataSet => ({
  number,
  asOf: localDate('2023-11-20'),
  source: text,
  publishedIn: text,
  rows: rows.map(([key, ...values]) => ({ key, printed: key, values })),
})

describe('suppression of small cells', () => {
  it('REP-I-18, DEC-16 hides cells below k and one more so that none can be worked out from the total', () => {
    const published = suppressSmallCells(
      table(6, [
        ['KZ', 103],
        ['a', 60],
        ['b', 40],
        ['c', 3],
      ]),
      DEFINITIONS[6],
      5,
    )
    expect(published.map((row) => row.cells[0])).toEqual([
      { value: 103 },
      { value: 60 },
      { hidden: 'partner' },
      { hidden: 'small' },
    ])
  })

  it('REP-I-18 keeps zeros, which tell about nobody', () => {
    const published = suppressSmallCells(
      table(6, [
        ['KZ', 60],
        ['a', 60],
        ['b', 0],
      ]),
      DEFINITIONS[6],
      5,
    )
    expect(hiddenCells(published)).toBe(0)
  })

  it('REP-I-18 leaves no line of a table with a single hidden cell', () => {
    const set = table(1, [
      ['KZ', 300, 103, 197],
      ['a', 150, 90, 60],
      ['b', 100, 10, 90],
      ['c', 50, 3, 47],
    ])
    const hidden = suppressSmallCells(set, DEFINITIONS[1], 5).map((row) =>
      row.cells.map((one) => 'hidden' in one),
    )
    const lines = [...hidden, ...[0, 1, 2].map((column) => hidden.map((row) => row[column]))]
    expect(lines.map((line) => line.filter(Boolean).length)).not.toContain(1)
    expect(hidden[3]?.[1]).toBe(true)
  })

  it('REP-I-18 hides across the six tables: what one hides, another does not give away', () => {
    const REGION = '610000000'
    const person = { region: REGION, settlement: 'urban', sex: 'female', impairments: [] } as const
    const counts: readonly PersonCount[] = [
      { ...person, band: 'under-seven', persons: 3 },
      { ...person, band: 'seven-to-seventeen', group: 1, persons: 6 },
      { ...person, band: 'seven-to-seventeen', group: 2, persons: 7 },
      { ...person, band: 'adult', group: 3, persons: 90 },
      { ...person, region: '710000000', band: 'under-seven', persons: 40 },
      { ...person, region: '710000000', band: 'seven-to-seventeen', group: 1, persons: 50 },
    ]
    const regions = REPORT_DATA_SETS[1].rows.slice(1).map((row) => ({ key: row.key, name: row.printed }))
    const source = { asOf: localDate('2024-06-01'), source: text, publishedIn: text }
    const published = suppressTables(tablesFromCounts(counts, regions, source).sets, 5)
    const hidden = (rows: readonly PublishedRow[], key: string) =>
      rows.find((row) => row.key === key)?.cells.map((one) => 'hidden' in one) ?? []

    expect(hidden(published[6], REGION)).toEqual([true])
    const children = [
      ...hidden(published[5], REGION),
      ...hidden(published[6], REGION),
      hidden(published[4], REGION)[1],
    ]
    expect(children.filter(Boolean).length).toBeGreaterThan(1)
    expect(hidden(published[1], REGION)[0]).toBe(hidden(published[3], REGION)[0])
  })
})
