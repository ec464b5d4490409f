import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS as sets } from '../data/report-figures.ts'
import { TABLE_NUMBERS } from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'
import { titlesAreLawful } from './from-registry.ts'

describe('definitions of the six tables', () => {
  it('REP-I-5 every data set carries source, as-at date, place of publication and labels as printed', () => {
    for (const number of TABLE_NUMBERS) {
      expect(sets[number].asOf).toBe('2023-11-20')
      expect(sets[number].source.kk).toContain('inva.gov.kz')
      expect(sets[number].publishedIn.ru).not.toBe('')
      expect(DEFINITIONS[number].columns.every((column) => column.printed !== '')).toBe(true)
      expect(sets[number].rows.every((row) => row.printed !== '')).toBe(true)
      expect(sets[number].rows.every((row) => row.values.length === DEFINITIONS[number].columns.length)).toBe(
        true,
      )
    }
  })

  it('REP-I-28, DEC-12 age labels of tables 2, 5 and 6 keep the print and carry a correction apart from it', () => {
    const suspect = [
      ...DEFINITIONS[5].columns,
      ...DEFINITIONS[6].columns,
      ...(DEFINITIONS[2].categories ?? []).slice(4),
    ]
    expect(suspect).toHaveLength(8)
    expect(suspect.every((label) => label.corrected !== undefined)).toBe(true)
    expect(DEFINITIONS[5].columns[0]?.printed).toBe('1 санат (16 жастан 18 жасқа дейін)')
    expect(DEFINITIONS[5].columns[0]?.corrected?.kk).toContain('7–17')
    expect(DEFINITIONS[6].columns[0]?.corrected?.ru).toContain('0–6')
    expect(
      [...DEFINITIONS[1].columns, ...DEFINITIONS[4].columns].every((label) => label.corrected === undefined),
    ).toBe(true)
  })

  it('DEC-35 table 1 is urban and rural, table 2 is categories', () => {
    expect(DEFINITIONS[1].columns.map((column) => column.key)).toEqual(['total', 'rural', 'urban'])
    expect(DEFINITIONS[2].rowsAre).toBe('categories')
  })

  it('REP-I-23 impairment columns of table 4 are sub-groups, not parts of a total', () => {
    expect(
      DEFINITIONS[4].columns.filter((column) => column.role === 'subgroup').map((column) => column.key),
    ).toEqual(['visual', 'hearing', 'musculoskeletal', 'wheelchair'])
  })

  it('LAW-12-1 no title calls the figures state statistical reporting', () => {
    expect(titlesAreLawful()).toBe(true)
  })
})
