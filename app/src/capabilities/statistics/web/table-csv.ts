import { toCsv } from '#platform/documents/csv.ts'
import type { DownloadRoute } from '#platform/http/page.ts'
import { messages } from './messages.ts'
import { paths } from './statistics.paths.ts'
import { readTable, titleOf } from './table.page.tsx'
import type { Table } from './words.ts'

/** The table as shown, with names as printed beside normal names, and its source in the last lines. */
function rowsOf(table: Table, lang: 'kk' | 'ru' | 'en'): readonly (readonly (string | number)[])[] {
  const t = messages.for(lang)
  const cellOf = (value: number | null, index: number) =>
    value ?? (table.columns[index]?.isKnown === false ? t('cell.unknown') : t('cell.hidden'))
  return [
    [table.rowHeading, t('definitions.printed'), ...table.columns.map((column) => column.shown)],
    ['', '', ...table.columns.map((column) => column.printed)],
    ...table.rows.map((row) => [row.name, row.printed, ...row.values.map(cellOf)]),
    [],
    [titleOf(table)],
    [t('table.as-of'), table.asOf],
    [t('table.source'), table.source],
    [t('table.published'), table.publishedIn],
  ]
}

/** A table as a file for spreadsheets. */
export const tableCsv: DownloadRoute = {
  path: paths.csv,
  roles: 'public',
  render: async (context) => {
    const table = await readTable(context)
    const fileName = `table-${table.number}-${table.origin}-${table.asOf}.csv`
    return { fileName, type: 'text/csv; charset=utf-8', body: toCsv(rowsOf(table, context.lang)) }
  },
}
