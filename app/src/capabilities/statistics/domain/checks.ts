import { sum } from './arithmetic.ts'
import {
  COUNTRY,
  cell,
  type DataSet,
  type DataSets,
  type Definition,
  partRows,
  type TableNumber,
} from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'
import { historicTerritory, MERGED_TERRITORIES } from './lineage.ts'

/** One check of the data: what must hold, or a difference that is reported and never repaired. */
export type Check = {
  /** Key of its words, e.g. `rural-plus-urban`. */
  readonly code: string
  readonly requirement:
    | 'REP-I-20'
    | 'REP-I-21'
    | 'REP-I-22'
    | 'REP-I-23'
    | 'REP-I-24'
    | 'REP-I-25'
    | 'REP-I-26'
  readonly tables: readonly TableNumber[]
  readonly kind: 'must-hold' | 'difference'
  /** Region or column the check is about, when it is about one. */
  readonly region?: string
  readonly column?: string
  readonly left: number
  readonly right: number
  /** left − right */
  readonly difference: number
  readonly holds: boolean
}

type Draft = Pick<Check, 'code' | 'requirement' | 'tables' | 'left' | 'right'> &
  Partial<Pick<Check, 'region' | 'column'>>

const compare = (kind: Check['kind'], draft: Draft): Check => {
  const difference = draft.left - draft.right
  return { ...draft, kind, difference, holds: difference === 0 }
}
const mustHold = (draft: Draft) => compare('must-hold', draft)
const differs = (draft: Draft) => compare('difference', draft)

const CITIES_WITHOUT_VILLAGES = ['750000000', '790000000', '710000000']

const get = (set: DataSet, row: string, column: string): number =>
  cell(set, DEFINITIONS[set.number], row, column) ?? Number.NaN

/** Every row: its total equals its parts. */
function totalsOfRows(
  set: DataSet,
  definition: Definition,
  code: string,
  requirement: Check['requirement'],
): Check[] {
  const parts = definition.columns.filter((column) => column.role === 'part')
  return set.rows.map((row) =>
    mustHold({
      code,
      requirement,
      tables: [set.number],
      region: row.key,
      left: get(set, row.key, 'total'),
      right: sum(parts.map((column) => get(set, row.key, column.key))),
    }),
  )
}

/** Every column: the regions add up to the row of the country. */
function sumsOfColumns(set: DataSet, requirement: Check['requirement']): Check[] {
  return DEFINITIONS[set.number].columns.map((column) =>
    mustHold({
      code: 'regions-add-up',
      requirement,
      tables: [set.number],
      column: column.key,
      left: get(set, COUNTRY, column.key),
      right: sum(partRows(set).map((row) => get(set, row.key, column.key))),
    }),
  )
}

/** REP-I-20: table 1. */
function checkTable1(set: DataSet): Check[] {
  const villages = CITIES_WITHOUT_VILLAGES.map((region) =>
    mustHold({
      code: 'city-has-no-village',
      requirement: 'REP-I-20',
      tables: [1],
      region,
      left: get(set, region, 'rural'),
      right: 0,
    }),
  )
  return [
    ...totalsOfRows(set, DEFINITIONS[1], 'rural-plus-urban', 'REP-I-20'),
    ...sumsOfColumns(set, 'REP-I-20'),
    ...villages,
  ]
}

/** REP-I-21: table 2. */
function checkTable2(set: DataSet): Check {
  return mustHold({
    code: 'categories-add-up',
    requirement: 'REP-I-21',
    tables: [2],
    left: get(set, 'total', 'persons'),
    right: sum(partRows(set).map((row) => row.values[0] ?? Number.NaN)),
  })
}

/** REP-I-22: table 3 and its totals against table 1. */
function checkTable3(sets: DataSets): Check[] {
  const sameTotals = sets[3].rows.map((row) =>
    mustHold({
      code: 'same-total-as-table-1',
      requirement: 'REP-I-22',
      tables: [3, 1],
      region: row.key,
      left: get(sets[3], row.key, 'total'),
      right: get(sets[1], row.key, 'total'),
    }),
  )
  return [
    ...totalsOfRows(sets[3], DEFINITIONS[3], 'women-plus-men', 'REP-I-22'),
    ...sumsOfColumns(sets[3], 'REP-I-22'),
    ...sameTotals,
  ]
}

/** REP-I-25: the totals of the country that ought to agree and do not. */
function totalDifferences(sets: DataSets): Check[] {
  const table1 = get(sets[1], COUNTRY, 'total')
  const table2 = get(sets[2], 'total', 'persons')
  const table4 = get(sets[4], COUNTRY, 'adults') + get(sets[4], COUNTRY, 'children')
  const children = childrenByGroups(sets, COUNTRY)
  const about = { requirement: 'REP-I-25', region: COUNTRY } as const
  return [
    differs({ ...about, code: 'persons-2-and-1', tables: [2, 1], left: table2, right: table1 }),
    differs({ ...about, code: 'persons-4-and-1', tables: [4, 1], left: table4, right: table1 }),
    differs({
      ...about,
      code: 'children-56-and-4',
      tables: [5, 6, 4],
      left: children,
      right: get(sets[4], COUNTRY, 'children'),
    }),
    differs({
      ...about,
      code: 'children-56-and-2',
      tables: [5, 6, 2],
      left: children,
      right: sum(
        ['children', 'children-1', 'children-2', 'children-3'].map((row) => get(sets[2], row, 'persons')),
      ),
    }),
  ]
}

/** Children of a region by tables 5 and 6 together. */
export function childrenByGroups(sets: DataSets, region: string): number {
  const groups = DEFINITIONS[5].columns.map((column) => get(sets[5], region, column.key))
  return sum(groups) + get(sets[6], region, 'children')
}

/** One line of the comparison of children by tables 5 + 6 with table 4. */
export type ChildrenComparison = {
  readonly region: string
  readonly by56: number
  readonly by4: number
  readonly difference: number
}

/** Children by tables 5 + 6 against table 4 for every region or, merged, for every historic territory (REP-I-26). */
export function compareChildren(sets: DataSets, merged: boolean): readonly ChildrenComparison[] {
  const regions = partRows(sets[4]).map((row) => row.key)
  const territories = [...new Set(regions.map((region) => (merged ? historicTerritory(region) : region)))]
  return territories.map((territory) => {
    const members = regions.filter((region) => (merged ? historicTerritory(region) : region) === territory)
    const by56 = sum(members.map((region) => childrenByGroups(sets, region)))
    const by4 = sum(members.map((region) => get(sets[4], region, 'children')))
    return { region: territory, by56, by4, difference: by56 - by4 }
  })
}

/** REP-I-26: the three pairs of oblasts, each alone and merged. */
function lineageDifferences(sets: DataSets): Check[] {
  const line = (code: string, one: ChildrenComparison) =>
    differs({
      code,
      requirement: 'REP-I-26',
      tables: [5, 6, 4],
      region: one.region,
      left: one.by56,
      right: one.by4,
    })
  const alone = compareChildren(sets, false)
  const merged = compareChildren(sets, true)
  return MERGED_TERRITORIES.flatMap(({ keep, add }) => [
    ...alone
      .filter((one) => one.region === keep || one.region === add)
      .map((one) => line('children-alone', one)),
    ...merged.filter((one) => one.region === keep).map((one) => line('children-merged', one)),
  ])
}

/** All checks of the six data sets: REP-I-20…24 must hold, REP-I-25 and 26 are differences to be shown. */
export function checkDataSets(sets: DataSets): readonly Check[] {
  return [
    ...checkTable1(sets[1]),
    checkTable2(sets[2]),
    ...checkTable3(sets),
    ...sumsOfColumns(sets[4], 'REP-I-23'),
    ...sumsOfColumns(sets[5], 'REP-I-24'),
    ...sumsOfColumns(sets[6], 'REP-I-24'),
    ...totalDifferences(sets),
    ...lineageDifferences(sets),
  ]
}

/** The checks that must hold and do not; an import with any of them is refused. */
export function brokenChecks(checks: readonly Check[]): readonly Check[] {
  return checks.filter((check) => check.kind === 'must-hold' && !check.holds)
}
