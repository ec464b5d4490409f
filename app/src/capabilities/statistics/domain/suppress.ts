import {
  COUNTRY,
  type DataSet,
  type DataSets,
  type Definition,
  type PublishedCell,
  type PublishedRow,
  TABLE_NUMBERS,
  type TableNumber,
} from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'

/** A cell by table, row and column: `4/610000000/children`. */
type CellId = string
/** Cells of which any one can be worked out from the others: hiding one alone would hide nothing. */
type Line = readonly CellId[]
type Hidden = Map<CellId, 'small' | 'partner'>

const cellId = (table: number, row: string, column: string): CellId => `${table}/${row}/${column}`

function valuesOf(sets: readonly DataSet[]): ReadonlyMap<CellId, number> {
  const cells = sets.flatMap((set) =>
    set.rows.flatMap((row) =>
      DEFINITIONS[set.number].columns.map(
        ({ key }, index) => [cellId(set.number, row.key, key), row.values[index] ?? 0] as const,
      ),
    ),
  )
  return new Map(cells)
}

/** Lines inside one table: every column over its rows, and every row's total over its parts; sub-groups add up to none. */
function linesInside(set: DataSet, { columns }: Definition): readonly Line[] {
  const down = columns.map(({ key }) => set.rows.map((row) => cellId(set.number, row.key, key)))
  const summed = columns.filter((column) => column.role !== 'subgroup')
  const hasTotal = columns.some((column) => column.role === 'total')
  const across = set.rows.map((row) => summed.map(({ key }) => cellId(set.number, row.key, key)))
  return hasTotal ? [...down, ...across] : down
}

/** Lines between tables of one population: equal totals, adults + children = all, groups + under seven = children. */
function linesBetween(sets: DataSets): readonly Line[] {
  const regional = sets[4].rows.flatMap(({ key }) => [
    [cellId(1, key, 'total'), cellId(3, key, 'total')],
    [cellId(1, key, 'total'), cellId(4, key, 'adults'), cellId(4, key, 'children')],
    [
      cellId(4, key, 'children'),
      ...DEFINITIONS[5].columns.map((column) => cellId(5, key, column.key)),
      cellId(6, key, 'children'),
    ],
  ])
  const groups = DEFINITIONS[5].columns.map((column, index) => [
    cellId(5, COUNTRY, column.key),
    cellId(2, `children-${index + 1}`, 'persons'),
  ])
  return [...regional, ...groups, [cellId(6, COUNTRY, 'children'), cellId(2, 'children', 'persons')]]
}

/** Hides one more cell, the smallest with anybody in it, where a line has exactly one hidden cell. */
function hidePartner(line: Line, values: ReadonlyMap<CellId, number>, hidden: Hidden): boolean {
  if (line.filter((cell) => hidden.has(cell)).length !== 1) return false

  const size = (cell: CellId) => values.get(cell) ?? 0
  const [partner] = line
    .filter((cell) => !hidden.has(cell) && size(cell) > 0)
    .toSorted((a, b) => size(a) - size(b))
  if (partner === undefined) return false

  hidden.set(partner, 'partner')
  return true
}

function hide(sets: readonly DataSet[], lines: readonly Line[], k: number): Hidden {
  const values = valuesOf(sets)
  const small = [...values].filter(([, value]) => value > 0 && value < k)
  const hidden: Hidden = new Map(small.map(([cell]) => [cell, 'small']))
  // Every round hides at least one more cell, so there are no more rounds than cells.
  while (lines.some((line) => hidePartner(line, values, hidden))) {}
  return hidden
}

function publish(set: DataSet, hidden: Hidden): readonly PublishedRow[] {
  const { columns } = DEFINITIONS[set.number]
  return set.rows.map(({ key, printed, values }) => ({
    key,
    printed,
    cells: values.map((value, index): PublishedCell => {
      const why = hidden.get(cellId(set.number, key, columns[index]?.key ?? ''))
      return why === undefined ? { value } : { hidden: why }
    }),
  }))
}

/**
 * Hides every cell with 1…k−1 persons and then, in every line whose sum the reader can compute, at least one more, until
 * no hidden cell can be worked out by subtraction (REP-I-18, DEC-16). Zeros stay: they tell about nobody.
 */
export function suppressSmallCells(set: DataSet, definition: Definition, k: number): readonly PublishedRow[] {
  return publish(set, hide([set], linesInside(set, definition), k))
}

/** The same for the six tables of one population together, so that none gives away what another hides. */
export function suppressTables(
  sets: DataSets,
  k: number,
): { readonly [N in TableNumber]: readonly PublishedRow[] } {
  const all = TABLE_NUMBERS.map((number) => sets[number])
  const inside = all.flatMap((set) => linesInside(set, DEFINITIONS[set.number]))
  const hidden = hide(all, [...inside, ...linesBetween(sets)], k)
  const of = (number: TableNumber) => publish(sets[number], hidden)
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6) }
}

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
