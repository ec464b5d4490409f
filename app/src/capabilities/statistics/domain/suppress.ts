import type { DataSet, Definition, PublishedCell, PublishedRow } from './data-set.ts'

type Grid = {
  readonly values: readonly (readonly number[])[]
  readonly hidden: ('small' | 'partner' | undefined)[][]
}
/** A line of cells whose sum is published: hiding one cell of it alone would hide nothing. */
type Line = readonly { readonly row: number; readonly column: number }[]

const isSmall = (value: number, k: number) => value > 0 && value < k

/**
 * Hides every cell with 1…k−1 persons and then, in every line whose sum can be computed by the reader, at least one
 * more, the smallest, until no hidden cell can be worked out by subtraction (REP-I-18, DEC-16). Zeros stay: they tell
 * about nobody. Sums over lines: columns over regions, and a row's total over its parts; sub-groups are in no sum.
 */
export function suppressSmallCells(set: DataSet, definition: Definition, k: number): readonly PublishedRow[] {
  const grid: Grid = {
    values: set.rows.map((row) => row.values),
    hidden: set.rows.map((row) => row.values.map((value) => (isSmall(value, k) ? 'small' : undefined))),
  }
  const lines = linesOf(set, definition)
  // Each round hides at least one more cell, so the cells bound the rounds.
  while (lines.some((line) => hidePartner(grid, line))) {}

  return set.rows.map((row, r) => ({
    key: row.key,
    printed: row.printed,
    cells: row.values.map((value, c): PublishedCell => {
      const hidden = grid.hidden[r]?.[c]
      return hidden === undefined ? { value } : { hidden }
    }),
  }))
}

function linesOf(set: DataSet, definition: Definition): readonly Line[] {
  const columns = definition.columns.map((_, column) => set.rows.map((_row, row) => ({ row, column })))
  const summed = definition.columns.flatMap((column, index) => (column.role === 'subgroup' ? [] : [index]))
  const hasTotal = definition.columns.some((column) => column.role === 'total')
  const rows = hasTotal ? set.rows.map((_, row) => summed.map((column) => ({ row, column }))) : []
  return [...columns, ...rows]
}

function hidePartner(grid: Grid, line: Line): boolean {
  const hidden = line.filter(({ row, column }) => grid.hidden[row]?.[column] !== undefined)
  if (hidden.length !== 1) return false

  const open = line
    .filter(({ row, column }) => grid.hidden[row]?.[column] === undefined && valueAt(grid, row, column) > 0)
    .toSorted((a, b) => valueAt(grid, a.row, a.column) - valueAt(grid, b.row, b.column))
  const partner = open[0]
  const cells = partner && grid.hidden[partner.row]
  if (partner === undefined || cells === undefined) return false

  cells[partner.column] = 'partner'
  return true
}

const valueAt = (grid: Grid, row: number, column: number): number => grid.values[row]?.[column] ?? 0

/** How many cells are hidden; shown under the table. */
export function hiddenCells(rows: readonly PublishedRow[]): number {
  return rows.flatMap((row) => row.cells).filter((one) => 'hidden' in one).length
}

/** Rows of a data set with every cell shown. */
export function publishAll(set: DataSet): readonly PublishedRow[] {
  return set.rows.map(({ key, printed, values }) => ({
    key,
    printed,
    cells: values.map((value) => ({ value })),
  }))
}
