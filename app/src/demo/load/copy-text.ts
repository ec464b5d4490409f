/** A value that one field of a loaded row may have. Objects travel as JSON text. */
export type Field =
  | string
  | number
  | boolean
  | Date
  | Buffer
  | readonly (string | number)[]
  | null
  | undefined

const SPECIAL = /[\\\t\n\r]/
const EVERY_SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One row in the text format of COPY: the columns' values between tabs, `\N` for null. */
export function copyLine(columns: readonly string[], values: Readonly<Record<string, Field>>): string {
  let line = ''
  for (const column of columns) line += `${copyField(values[column])}\t`
  return `${line.slice(0, -1)}\n`
}

function copyField(field: Field): string {
  if (typeof field === 'string') return escaped(field)
  if (field === null || field === undefined) return '\\N'
  if (field instanceof Date) return field.toISOString()
  if (Buffer.isBuffer(field)) return `\\\\x${field.toString('hex')}`
  if (typeof field === 'object') return escaped(arrayLiteral(field))
  return String(field)
}

function escaped(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(EVERY_SPECIAL, (character) => ESCAPES[character] ?? character)
    : text
}

function arrayLiteral(items: readonly (string | number)[]): string {
  return `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** An absent fact as the database writes it. */
export function orNull<T>(value: T | undefined): T | null {
  return value === undefined ? null : value
}
