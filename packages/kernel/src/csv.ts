const FIELDS = {
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy,
  ';': /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/gy,
} as const
export type CsvSeparator = keyof typeof FIELDS

/** Splits CSV text (RFC 4180: double quotes, CRLF or LF, optional byte order mark) into rows of fields. */
export function parseCsv(text: string, separator: CsvSeparator = ','): readonly (readonly string[])[] {
  return parseCsvLines(text, separator).map(({ fields }) => fields)
}

/** One row of a file, with the number of the row counted from 1; empty rows are counted and left out. */
export interface CsvLine {
  readonly line: number
  readonly fields: readonly string[]
}

/** The same with the place of each row, to name it in words about a mistake. */
export function parseCsvLines(text: string, separator: CsvSeparator = ','): readonly CsvLine[] {
  const rows: string[][] = []
  let row: string[] = []
  const fields = new RegExp(FIELDS[separator])
  const body = text.replace(/^\uFEFF/, '')

  while (fields.lastIndex < body.length) {
    const match = fields.exec(body)
    if (match === null) break

    const [, quoted, plain, end] = match
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== separator) {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
    .map((each, index) => ({ line: index + 1, fields: each }))
    .filter((each) => each.fields.some((field) => field !== ''))
}

/** The separator that the first row of a file uses more often; spreadsheets of some countries write semicolons. */
export function separatorOf(text: string): CsvSeparator {
  const head = text.slice(0, Math.max(0, text.search(/\r?\n|$/)))
  return head.split(';').length > head.split(',').length ? ';' : ','
}
