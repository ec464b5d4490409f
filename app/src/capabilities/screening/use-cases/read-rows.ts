import { err, ok, parseCsvLines, type Result, separatorOf } from '@tirek/kernel'
import { sql } from 'kysely'
import type { z } from 'zod'
import { MOST_IMPORT_ROWS } from '#platform/config/limits.ts'
import type { Act } from '#platform/use-case/act.ts'
import { fieldProblems } from '#platform/use-case/problems.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'

/** A row that was not taken: its number in the file, the column, and the code of the words that say why. */
export interface BrokenRow {
  readonly line: number
  readonly field: string
  readonly code: string
}

/** A row of a file by the names of its columns. */
export interface FileRow {
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

const badFile = (code: string): Refusal =>
  refusal('screening.bad-file', { status: 'invalid', fields: [{ path: 'file', code }] })

function decode(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(file, 'base64'))
  } catch {
    return undefined
  }
}

/** Reads a file of rows (CSV in UTF-8, base64); the first row names the columns. */
export function readRows(
  file: string,
  columns: readonly string[],
  required: readonly string[],
): Result<readonly FileRow[], Refusal> {
  const text = decode(file)
  if (text === undefined) return err(badFile('not-utf8'))
  const [head, ...rows] = parseCsvLines(text, separatorOf(text))
  const names = (head?.fields ?? []).map((name) => name.trim())
  if (!required.every((name) => names.includes(name))) return err(badFile('columns-missing'))
  if (rows.length > MOST_IMPORT_ROWS) return err(badFile('too-many-rows'))
  return ok(
    rows.map(({ line, fields }) => ({
      line,
      values: Object.fromEntries(
        names.flatMap((name, index) => {
          const value = fields[index]?.trim() ?? ''
          return value === '' || !columns.includes(name) ? [] : [[name, value]]
        }),
      ),
    })),
  )
}

/** What is said of a row that was refused. */
function brokenBy(line: number, { fields, code }: Refusal): readonly BrokenRow[] {
  if (fields.length === 0) return [{ line, field: '', code }]
  return fields.map((one) => ({ line, field: one.path, code: one.code }))
}

/** Does one row behind a savepoint: refused, nothing of it stays, and the rows before it do. */
export async function doRow<I extends z.ZodType, O>(
  act: Act,
  row: { readonly line: number; readonly values: Readonly<Record<string, unknown>> },
  schema: I,
  run: (input: z.output<I>) => Promise<Result<O, Refusal>>,
): Promise<Result<O, readonly BrokenRow[]>> {
  const parsed = schema.safeParse(row.values)
  if (!parsed.success)
    return err(fieldProblems(parsed.error).map(({ path, code }) => ({ line: row.line, field: path, code })))
  await sql`savepoint import_row`.execute(act.db)
  const done = await run(parsed.data)
  if (!done.ok) await sql`rollback to savepoint import_row`.execute(act.db)
  await sql`release savepoint import_row`.execute(act.db)
  return done.ok ? done : err(brokenBy(row.line, done.error))
}
