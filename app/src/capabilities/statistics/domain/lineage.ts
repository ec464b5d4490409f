import { addRows } from './arithmetic.ts'
import type { DataSet, PublishedCell, PublishedRow, Row } from './data-set.ts'

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

type Keyed = { readonly key: string }

/** Puts the rows of each new oblast into the row of the one it was taken from; 20 regions become 17 territories. */
function mergeRows<R extends Keyed>(rows: readonly R[], add: (a: R, b: R) => R): readonly R[] {
  return rows.flatMap((row): readonly R[] => {
    if (MERGED_TERRITORIES.some((one) => one.add === row.key)) return []

    const lineage = MERGED_TERRITORIES.find((one) => one.keep === row.key)
    const added = rows.find((other) => other.key === lineage?.add)
    return [added === undefined ? row : add(row, added)]
  })
}

/** The same data set on historic territories. */
export function mergeTerritories(set: DataSet): DataSet {
  return { ...set, rows: mergeRows<Row>(set.rows, addRows) }
}

/** The same for published rows: a sum with a hidden part stays hidden. */
export function mergePublished(rows: readonly PublishedRow[]): readonly PublishedRow[] {
  return mergeRows(rows, (a, b) => ({
    key: a.key,
    printed: `${a.printed} + ${b.printed}`,
    cells: a.cells.map((one, index) => addCells(one, b.cells[index])),
  }))
}

function addCells(a: PublishedCell, b: PublishedCell | undefined): PublishedCell {
  if (b === undefined || 'hidden' in a) return a
  return 'hidden' in b ? b : { value: a.value + b.value }
}
