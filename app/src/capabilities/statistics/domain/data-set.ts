import type { Kato, LocalDate, LocalizedText } from '@tirek/kernel'

/** The six data sets of the report, by the number of their caption (DEC-35: the content decides). */
export type TableNumber = 1 | 2 | 3 | 4 | 5 | 6
export const TABLE_NUMBERS: readonly TableNumber[] = [1, 2, 3, 4, 5, 6]

/** A label as it was printed, its normal form, and where needed the analyst's correction (DEC-12). */
export type Label = {
  readonly printed: string
  readonly normal: LocalizedText
  readonly corrected?: LocalizedText
}

/**
 * What a column may be used for: a `total`, a `part` (parts add up to a whole) or a `subgroup` of persons
 * that must never be added up (REP-I-23).
 */
export type ColumnRole = 'total' | 'part' | 'subgroup'
export type Column = Label & { readonly key: string; readonly role: ColumnRole }

/**
 * Which map the regions of a table follow: `before-2022` counts the people of Abai, Jetisu and Ulytau mostly in the
 * oblasts they were taken from, `current` counts them where they live, `country` has no regions.
 */
export type TerritorialBasis = 'before-2022' | 'current' | 'country'

/** What is fixed about one table: its words, columns and territorial basis. */
export type Definition = {
  readonly number: TableNumber
  readonly title: Label
  readonly rowsAre: 'regions' | 'categories'
  readonly rowHeading: Label
  readonly basis: TerritorialBasis
  readonly columns: readonly Column[]
  /** Present when rows are categories. */
  readonly categories?: readonly (Label & { readonly key: string; readonly role: 'total' | 'part' })[]
}

/** The row of the whole country. */
export const COUNTRY = 'KZ'

/** A row: `KZ`, a level-1 KATO code or a category key; its name as printed; one number of persons per column. */
export type Row = {
  readonly key: typeof COUNTRY | Kato | string
  readonly printed: string
  readonly values: readonly number[]
}

/** Where the figures come from and where they were published. */
export type Source = {
  readonly asOf: LocalDate
  readonly source: LocalizedText
  readonly publishedIn: LocalizedText
}

export type DataSet = Source & { readonly number: TableNumber; readonly rows: readonly Row[] }

/** The six data sets of one publication; never merged with one another (DEC-43). */
export type DataSets = { readonly [N in TableNumber]: DataSet }

/** A published cell: a number, or `hidden` because it is small (`small`) or would give a small one away (`partner`). */
export type PublishedCell = { readonly value: number } | { readonly hidden: 'small' | 'partner' }
export type PublishedRow = {
  readonly key: string
  readonly printed: string
  readonly cells: readonly PublishedCell[]
}

/** True for the row of the whole country or the total of the categories. */
export const isWhole = (key: string): boolean => key === COUNTRY || key === 'total'

/** The number in a cell; undefined when there is no such row or column. */
export function cell(set: DataSet, definition: Definition, row: string, column: string): number | undefined {
  const index = definition.columns.findIndex((one) => one.key === column)
  return set.rows.find((one) => one.key === row)?.values[index]
}

/** The rows of the parts, without the row of the whole. */
export function partRows(set: DataSet): readonly Row[] {
  return set.rows.filter((row) => !isWhole(row.key))
}
