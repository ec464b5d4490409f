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

/** Writes rows as CSV; text that a spreadsheet would run as a formula is disarmed with an apostrophe. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(writeField).join(',')).join('\r\n')}\r\n`
}

function writeField(value: string | number): string {
  if (typeof value === 'number') return String(value)

  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
