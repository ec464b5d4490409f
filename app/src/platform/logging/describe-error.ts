import pg from 'pg'

/** What the log may keep of an error. */
export interface DescribedError {
  readonly err: string
  /** Where it happened; never the words of a database error. */
  readonly stack?: string
}

/** Code, table and constraint of a database error: its own words may quote what somebody typed. */
function ofDatabase({ code, table, constraint }: pg.DatabaseError): string {
  const parts = { code, table, constraint }
  const known = Object.entries(parts).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
  return ['database error', ...known].join(', ')
}

function frames(stack: string | undefined): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

/** An error as the log may keep it, without personal data. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof pg.DatabaseError) return { err: ofDatabase(error), stack: frames(error.stack) }
  if (!(error instanceof Error)) return { err: String(error) }
  return { err: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}
