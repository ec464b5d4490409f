import { percent, sum } from './arithmetic.ts'
import { childrenByGroups } from './checks.ts'
import { cell, type DataSets, partRows } from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'

/** The rankings that the choice of regions may rest on (DEC-13); the tool gives several and asks for reasons. */
export type RankingId = 'persons' | 'persons-4' | 'children-56' | 'children-4' | 'child-share'
export const RANKINGS: readonly RankingId[] = [
  'persons',
  'persons-4',
  'children-56',
  'children-4',
  'child-share',
]

/** The unit of a ranking's values. */
export const rankingUnit = (id: RankingId): 'persons' | 'percent' =>
  id === 'child-share' ? 'percent' : 'persons'

export type Ranked = { readonly region: string; readonly value: number; readonly rank: number }

/** Share of children among all persons of table 4, percent with two decimals (REP-I-27). */
export function childShare(sets: DataSets, region: string): number | undefined {
  const children = cell(sets[4], DEFINITIONS[4], region, 'children') ?? 0
  return percent(children, totalOfTable4(sets, region))
}

function totalOfTable4(sets: DataSets, region: string): number {
  return sum(['adults', 'children'].map((column) => cell(sets[4], DEFINITIONS[4], region, column) ?? 0))
}

const VALUE: Readonly<Record<RankingId, (sets: DataSets, region: string) => number>> = {
  persons: (sets, region) => cell(sets[1], DEFINITIONS[1], region, 'total') ?? 0,
  'persons-4': totalOfTable4,
  'children-56': childrenByGroups,
  'children-4': (sets, region) => cell(sets[4], DEFINITIONS[4], region, 'children') ?? 0,
  'child-share': (sets, region) => childShare(sets, region) ?? 0,
}

/** Regions from the highest value to the lowest; equal values share a rank. */
export function rank(sets: DataSets, id: RankingId): readonly Ranked[] {
  const values = partRows(sets[1])
    .map((row) => ({ region: row.key, value: VALUE[id](sets, row.key) }))
    .toSorted((a, b) => b.value - a.value || a.region.localeCompare(b.region))
  return values.map((one) => ({ ...one, rank: 1 + values.filter((other) => other.value > one.value).length }))
}

/** The seven regions that the report studied (REP-I-3), a fact about the report; level-1 KATO codes. */
export const STUDIED_REGIONS: readonly string[] = [
  '610000000',
  '470000000',
  '630000000',
  '350000000',
  '190000000',
  '750000000',
  '790000000',
]
