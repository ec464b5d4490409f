import { LANGS } from '@tirek/kernel'
import { sum } from './arithmetic.ts'
import { COUNTRY, type DataSet, type DataSets, type Row, type Source, type TableNumber } from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'

export type Impairment = 'visual' | 'hearing' | 'musculoskeletal' | 'wheelchair'

/** Persons with a disability who are alike in everything the six tables ask about. */
export type PersonCount = {
  /** Level-1 KATO code of the region where they live on the day. */
  readonly region: string
  readonly settlement: 'urban' | 'rural' | 'unknown'
  readonly sex: 'female' | 'male'
  readonly band: 'under-seven' | 'seven-to-seventeen' | 'adult'
  readonly group?: 1 | 2 | 3
  /** Absent where the registry does not record them. */
  readonly impairments?: readonly Impairment[]
  readonly persons: number
}

/** How many persons lack the fact that a column counts by. */
export type Unplaced = { readonly settlement: number; readonly group: number; readonly impairments: number }

/** The registry's own six tables, and how many persons a column could not take because a fact is not recorded. */
export type RegistryTables = {
  readonly sets: DataSets
  readonly unplaced: Unplaced
}

type Test = (count: PersonCount) => boolean

const isChild: Test = (count) => count.band !== 'adult'
const has =
  (impairment: Impairment): Test =>
  (count) =>
    count.impairments?.includes(impairment) === true
const inGroup =
  (group: 1 | 2 | 3, band: PersonCount['band']): Test =>
  (count) =>
    count.group === group && count.band === band

/** Which persons each column counts, by the keys of the definitions. */
const COLUMNS: Readonly<Record<Exclude<TableNumber, 2>, Readonly<Record<string, Test>>>> = {
  1: {
    total: () => true,
    rural: (count) => count.settlement === 'rural',
    urban: (count) => count.settlement === 'urban',
  },
  3: { total: () => true, women: (count) => count.sex === 'female', men: (count) => count.sex === 'male' },
  4: {
    adults: (count) => count.band === 'adult',
    children: isChild,
    visual: has('visual'),
    hearing: has('hearing'),
    musculoskeletal: has('musculoskeletal'),
    wheelchair: has('wheelchair'),
  },
  5: {
    'group-1': inGroup(1, 'seven-to-seventeen'),
    'group-2': inGroup(2, 'seven-to-seventeen'),
    'group-3': inGroup(3, 'seven-to-seventeen'),
  },
  6: { children: (count) => count.band === 'under-seven' },
}

const CATEGORIES: Readonly<Record<string, Test>> = {
  'adults-1': inGroup(1, 'adult'),
  'adults-2': inGroup(2, 'adult'),
  'adults-3': inGroup(3, 'adult'),
  children: (count) => count.band === 'under-seven',
  'children-1': inGroup(1, 'seven-to-seventeen'),
  'children-2': inGroup(2, 'seven-to-seventeen'),
  'children-3': inGroup(3, 'seven-to-seventeen'),
}

const howMany = (counts: readonly PersonCount[], test: Test): number =>
  sum(counts.filter(test).map((count) => count.persons))

export type RegionName = { readonly key: string; readonly name: string }

/**
 * Lays the registry's counts out as tables 1–6: same rows, same columns (REP-I-30). Bands are true ages: table 5 holds
 * children of 7–17 with a group, table 6 children under seven.
 */
export function tablesFromCounts(
  counts: readonly PersonCount[],
  regions: readonly RegionName[],
  source: Source,
): RegistryTables {
  const regional = (number: Exclude<TableNumber, 2>): DataSet => {
    const tests = DEFINITIONS[number].columns.map((column) => COLUMNS[number][column.key] ?? (() => false))
    const rowOf = (key: string, printed: string, of: readonly PersonCount[]): Row => ({
      key,
      printed,
      values: tests.map((test) => howMany(of, test)),
    })
    const whole = rowOf(COUNTRY, 'Қазақстан Республикасы', counts)
    const parts = regions.map(({ key, name }) =>
      rowOf(
        key,
        name,
        counts.filter((count) => count.region === key),
      ),
    )
    return { ...source, number, rows: [whole, ...parts] }
  }
  return {
    sets: {
      1: regional(1),
      2: categories(counts, source),
      3: regional(3),
      4: regional(4),
      5: regional(5),
      6: regional(6),
    },
    unplaced: {
      settlement: howMany(counts, (count) => count.settlement === 'unknown'),
      group: howMany(counts, (count) => count.band !== 'under-seven' && count.group === undefined),
      impairments: howMany(counts, (count) => count.impairments === undefined),
    },
  }
}

function categories(counts: readonly PersonCount[], source: Source): DataSet {
  const lines = (DEFINITIONS[2].categories ?? []).filter((category) => category.role === 'part')
  const parts = lines.map(({ key, printed }) => ({
    key,
    printed,
    values: [howMany(counts, CATEGORIES[key] ?? (() => false))],
  }))
  const total = { key: 'total', printed: 'Барлығы', values: [sum(parts.map((row) => row.values[0] ?? 0))] }
  return { ...source, number: 2, rows: [total, ...parts] }
}

/** Columns that cannot be filled while a fact is not recorded; shown as unknown, never as zero. */
export function unknownColumns(number: TableNumber, unplaced: Unplaced): readonly string[] {
  if (number === 1 && unplaced.settlement > 0) return ['rural', 'urban']
  if (number !== 4 || unplaced.impairments === 0) return []
  return DEFINITIONS[4].columns.filter((column) => column.role === 'subgroup').map((column) => column.key)
}

/** Words that a title of ours may not carry: article 12 on state statistical reporting is excluded (LAW-12-1). */
const STATE_REPORTING =
  /мемлекеттік статистикалық есеп|государственн\S* статистическ\S* отч|state statistical report/i

/** True when no table title calls the figures state statistical reporting, in any language. */
export function titlesAreLawful(): boolean {
  const titles = Object.values(DEFINITIONS).flatMap(({ title }) => [
    title.printed,
    ...LANGS.flatMap((lang) => [title.normal[lang], title.corrected?.[lang] ?? '']),
  ])
  return !titles.some((title) => STATE_REPORTING.test(title))
}
