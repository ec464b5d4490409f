import type { Act } from '#platform/use-case/act.ts'
import type { Place } from './sealed-text.ts'

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>

/** A column of words about health or safety, kept sealed. */
export interface SealedColumn {
  readonly field: Place['field']
  /** A column of JSON holds its document as one sealed text. */
  readonly isDocument: boolean
  /** What names the row in the place of its words; its id when absent. */
  readonly nameOf?: (row: Row) => string
}

/** The table and the column of a field. */
export function partsOf({ field }: SealedColumn): { readonly table: string; readonly column: string } {
  const [table = '', column = ''] = field.split('.')
  return { table, column }
}

/** The place of the words of a row. */
export function placeOf({ field, nameOf }: SealedColumn, row: Row): Place {
  return { field, id: nameOf?.(row) ?? String(row['id']) }
}

/** A row of a table with its sealed columns opened, for whoever reads whole rows. */
export async function openRow(
  { vault }: Pick<Act, 'vault'>,
  table: string,
  row: Row,
  columns: readonly SealedColumn[],
): Promise<Row> {
  const opened: Record<string, unknown> = { ...row }
  for (const one of columns) {
    const parts = partsOf(one)
    const sealed = row[parts.column]
    if (parts.table !== table || typeof sealed !== 'string') continue
    const words = await vault.open(placeOf(one, row), sealed)
    opened[parts.column] = one.isDocument ? JSON.parse(words) : words
  }
  return opened
}
