/** A value that one field of a loaded row may have. Objects travel as JSON text. */
export type Field = string | number | boolean | Date | Buffer | readonly string[] | null | undefined

const SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One row in the text format of COPY: fields between tabs, `\N` for null. */
export function copyLine(fields: readonly Field[]): string {
  return `${fields.map(copyField).join('\t')}\n`
}

function copyField(field: Field): string {
  if (field === null || field === undefined) return '\\N'
  if (typeof field === 'string') return escaped(field)
  if (field instanceof Date) return field.toISOString()
  if (Buffer.isBuffer(field)) return `\\\\x${field.toString('hex')}`
  if (typeof field === 'object') return escaped(arrayLiteral(field))
  return String(field)
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? character)
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
