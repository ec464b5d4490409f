/** Splits CSV text (RFC 4180: commas, double quotes, CRLF or LF, optional byte order mark) into rows of fields. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const fields = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy
  const body = text.replace(/^\uFEFF/, '')

  while (fields.lastIndex < body.length) {
    const match = fields.exec(body)
    if (match === null) break

    const [, quoted, plain, end] = match
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows.filter((fieldsOfRow) => fieldsOfRow.some((field) => field !== ''))
}
