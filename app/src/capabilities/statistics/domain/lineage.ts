import { addRows } from './arithmetic.ts'
import type { DataSet, Row } from './data-set.ts'

/** A territory as it was before June 2022: the oblast that remained and the oblast taken from it (REP-I-26). */
export type MergedTerritory = { readonly keep: string; readonly add: string }

/** East Kazakhstan + Abai, Almaty oblast + Jetisu, Karaganda + Ulytau; level-1 KATO codes. */
export const MERGED_TERRITORIES: readonly MergedTerritory[] = [
  { keep: '630000000', add: '100000000' },
  { keep: '190000000', add: '330000000' },
  { keep: '350000000', add: '620000000' },
]

/** The territory that a region belongs to when historic territories are put together again. */
export function historicTerritory(region: string): string {
  return MERGED_TERRITORIES.find((one) => one.add === region)?.keep ?? region
}

/** The same data set on the 17 historic territories: each new oblast is added to the one it was taken from. */
export function mergeTerritories(set: DataSet): DataSet {
  const rows = set.rows.flatMap((row): readonly Row[] => {
    if (MERGED_TERRITORIES.some((one) => one.add === row.key)) return []

    const lineage = MERGED_TERRITORIES.find((one) => one.keep === row.key)
    const added = set.rows.find((other) => other.key === lineage?.add)
    return [added === undefined ? row : addRows(row, added)]
  })
  return { ...set, rows }
}
