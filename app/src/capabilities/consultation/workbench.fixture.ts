import pg from 'pg'
import { type Consultation, inSession, openFor } from './consultation.fixture.ts'

/** A file as its team sees it. */
export type Shown = {
  readonly sight: string
  readonly examinations: readonly { readonly form: { readonly kind: string } }[]
  readonly recorded: readonly { readonly kind: string }[]
  readonly unfinished: readonly { readonly words: Record<string, unknown> }[]
  readonly missing: readonly { readonly code: string; readonly detail?: string }[]
  readonly draft: { readonly needs: readonly unknown[] }
}

/** The file of a child as somebody sees it. */
export const shown = (by: Consultation['head'], fileId: string) =>
  by.shown<Shown>('consultation.file', { fileId })

/** A child in the session of the day. */
export async function opened(at: Consultation, givenName: string): Promise<string> {
  const { fileId } = await openFor(at, givenName)
  await inSession(at, fileId)
  return fileId
}

/** The column of a table as it stands in the database. */
export async function storedWords(
  at: Consultation,
  table: string,
  column: string,
): Promise<readonly string[]> {
  const client = new pg.Client(at.system.superUrl)
  await client.connect()
  try {
    const { rows } = await client.query(`select ${column} as words from ${table} where ${column} is not null`)
    return rows.map(({ words }) => String(words))
  } finally {
    await client.end()
  }
}
