import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'
import { kato } from './kato.ts'
import { localDate } from './local-date.ts'
import { findRegion, findRegionByName, regionOn } from './region.ts'
import { REGIONS } from './regions.ts'

const table = resolve(import.meta.dirname, '../../../../shared/requirements/tables/regions.csv')

describe('regions', () => {
  it('REP-I-29 holds 17 oblasts and 3 cities with names in three languages and their own codes', () => {
    expect(REGIONS.filter(({ kind }) => kind === 'oblast')).toHaveLength(17)
    expect(REGIONS.filter(({ kind }) => kind === 'city')).toHaveLength(3)
    for (const region of REGIONS) {
      expect(region.kato).toBe(`${region.iso.slice(3)}0000000`)
      expect(region.name.kk && region.name.ru && region.name.en).toBeTruthy()
      expect(Array.from(region.code.kk)).toHaveLength(3)
    }
    for (const pick of ['kato', 'iso', 'key', 'portalId'] as const)
      expect(new Set(REGIONS.map((region) => region[pick])).size).toBe(20)
  })

  it('REP-I-29 names the creation day and the predecessor of Abai, Jetisu and Ulytau', () => {
    const lineage = REGIONS.filter(({ predecessor }) => predecessor !== undefined)
    expect(lineage.map(({ key, validFrom, predecessor }) => [key, validFrom, predecessor])).toEqual([
      ['abai', '2022-06-08', '630000000'],
      ['zhetisu', '2022-06-08', '190000000'],
      ['ulytau', '2022-06-08', '350000000'],
    ])
    expect(regionOn(kato('101000000'), localDate('2022-06-07'))).toBe('630000000')
    expect(regionOn(kato('101000000'), localDate('2022-06-08'))).toBe('100000000')
    expect(regionOn(kato('750000000'), localDate('2001-01-01'))).toBe('750000000')
  })

  it.each([
    ['ШҚО', 'KZ-63'],
    ['БҚО', 'KZ-27'],
    ['СҚО', 'KZ-59'],
    ['С-ҚАЗАҚСТАН ОБЛЫСЫ', 'KZ-59'],
    ['С-Қазақстан', 'KZ-59'],
    ['Б-Қазақстан', 'KZ-27'],
    ['Шығыс ҚАЗАҚСТАН ОБЛЫСЫ', 'KZ-63'],
    ['қ. Алматы', 'KZ-75'],
    ['АЛМАТЫ қ.', 'KZ-75'],
    ['АЛМАТЫ ОБЛЫСЫ', 'KZ-19'],
    ['область Жетісу', 'KZ-33'],
    ['область Жетicу', 'KZ-33'],
    ['область Улытау', 'KZ-62'],
    ['Zhetisu Region', 'KZ-33'],
  ])('REP-I-29 finds %s by its official alias', (alias, iso) => {
    expect(findRegionByName(alias)?.iso).toBe(iso)
  })

  it('leads no name to two regions', () => {
    const owners = new Map<string, string>()
    for (const { key, name, short, aliases } of REGIONS)
      for (const each of [...Object.values(name), ...Object.values(short), ...aliases]) {
        const other = owners.get(foldText(each))
        expect(other === undefined || other === key, each).toBe(true)
        owners.set(foldText(each), key)
      }
  })

  it('finds a region by code and by key', () => {
    expect(findRegion('610000000')?.key).toBe('turkistan')
    expect(findRegion('turkistan')?.short).toEqual({ kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' })
    expect(findRegion('510000000')).toBeUndefined()
    expect(findRegionByName('Атлантида')).toBeUndefined()
  })

  it('gives each region its own tile, Shymkent under Turkistan', () => {
    expect(new Set(REGIONS.map(({ tile }) => `${tile.row}-${tile.column}`)).size).toBe(20)
    expect(findRegion('shymkent')?.tile).toEqual({ row: 5, column: 3 })
    expect(findRegion('turkistan')?.tile).toEqual({ row: 4, column: 3 })
  })

  it.skipIf(!existsSync(table))(
    'DEC-45 agrees with the printed region list (skipped where the tables are absent)',
    () => {
      const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1)
      for (const row of rows) {
        const [key = '', iso, nameKk, , , portalId, kind] = row.split(',')
        expect(findRegion(key)).toMatchObject({ iso, kind: kind?.trim(), portalId: Number(portalId) })
        expect(findRegion(key)?.name.kk).toBe(nameKk)
      }
      expect(rows).toHaveLength(20)
    },
  )
})
