import { err, ok, parseCsv, parseKato, type Result } from '@tirek/kernel'
import { COUNTRY, type Row, type TableNumber } from './data-set.ts'
import { DEFINITIONS } from './definitions.ts'

/** How the columns of a table are called in the files that are imported. */
const FILE_COLUMNS: { readonly [N in TableNumber]: readonly string[] } = {
  1: ['total', 'rural', 'urban'],
  2: ['persons'],
  3: ['total', 'women', 'men'],
  4: [
    'adults',
    'children_under18',
    'visual_impairment',
    'hearing_impairment',
    'musculoskeletal',
    'wheelchair_users',
  ],
  5: ['group1', 'group2', 'group3'],
  6: ['children'],
}

/** The file that holds a table, inside the folder that is imported. */
export const FILE_NAMES: { readonly [N in TableNumber]: string } = {
  1: 'table1_urban_rural.csv',
  2: 'table2_categories.csv',
  3: 'table3_sex.csv',
  4: 'table4_types_by_region.csv',
  5: 'table5_groups_16_18.csv',
  6: 'table6_children_under16.csv',
}

export type ImportProblem = {
  readonly table: TableNumber
  readonly code: 'missing-column' | 'not-a-number' | 'unknown-row' | 'wrong-rows'
  readonly at: string
}

type Reader = { readonly table: TableNumber; readonly header: readonly string[] }

/** Reads one table from CSV text. Numbers are persons, whole and not negative; every expected row must be there once. */
export function readTable(table: TableNumber, csv: string): Result<readonly Row[], ImportProblem> {
  const [header = [], ...lines] = parseCsv(csv)
  const missing = [printedColumn(table), ...FILE_COLUMNS[table]].find((name) => !header.includes(name))
  if (missing !== undefined) return err({ table, code: 'missing-column', at: missing })

  const rows: Row[] = []
  for (const [index, line] of lines.entries()) {
    const row = readRow({ table, header }, line, index)
    if (!row.ok) return row
    rows.push(row.value)
  }
  return checkRows(table, rows)
}

const printedColumn = (table: TableNumber) => (table === 2 ? 'category_kk_source' : 'region_kk_source')

function readRow(reader: Reader, line: readonly string[], index: number): Result<Row, ImportProblem> {
  const { table, header } = reader
  const field = (name: string) => line[header.indexOf(name)]?.trim() ?? ''
  const key = table === 2 ? DEFINITIONS[2].categories?.[index]?.key : regionKey(field('region_code'))
  if (key === undefined) return err({ table, code: 'unknown-row', at: `${index + 2}` })

  const values: number[] = []
  for (const name of FILE_COLUMNS[table]) {
    if (!/^\d{1,9}$/.test(field(name)))
      return err({ table, code: 'not-a-number', at: `${index + 2}:${name}` })
    values.push(Number(field(name)))
  }
  return ok({ key, printed: field(printedColumn(table)), values })
}

/** `KZ` and ISO 3166-2 codes of regions become level-1 KATO codes (their two digits and seven zeros). */
function regionKey(code: string): string | undefined {
  if (code === 'KZ') return COUNTRY

  const digits = /^KZ-(\d{2})$/.exec(code)?.[1]
  const parsed = parseKato(`${digits}0000000`)
  return parsed.ok ? parsed.value : undefined
}

const REGION_ROWS = 21

function checkRows(table: TableNumber, rows: readonly Row[]): Result<readonly Row[], ImportProblem> {
  const expected = table === 2 ? (DEFINITIONS[2].categories?.length ?? 0) : REGION_ROWS
  const different = new Set(rows.map((row) => row.key)).size
  if (rows.length !== expected || different !== expected) {
    return err({ table, code: 'wrong-rows', at: `${different}/${expected}` })
  }
  return ok(rows)
}
