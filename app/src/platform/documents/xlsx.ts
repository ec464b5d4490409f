import writeXlsxFile from 'write-excel-file/node'

/** One sheet of a workbook: its first row is a heading; numbers stay numbers, text is never run as a formula. */
export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a spreadsheet program refuses in the name of a sheet, and how long it may be. */
const FORBIDDEN = /[[\]:*?/\\]/g
const LONGEST_NAME = 31
const WIDEST = 60

/** Writes a workbook (Office Open XML). */
export function toXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name.replaceAll(FORBIDDEN, ' ').slice(0, LONGEST_NAME),
    data: rows.map((row, at) => row.map((value) => cell(value, at === 0))),
    columns: widths(rows),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(written).toBuffer()
}

function cell(value: string | number, isHeading: boolean) {
  const style = isHeading ? ({ fontWeight: 'bold', wrap: true } as const) : {}
  return typeof value === 'number' ? { value, type: Number, ...style } : { value, type: String, ...style }
}

function widths(rows: XlsxSheet['rows']): { width: number }[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, at) => ({
    width: Math.min(WIDEST, 2 + Math.max(0, ...rows.map((row) => String(row[at] ?? '').length))),
  }))
}
