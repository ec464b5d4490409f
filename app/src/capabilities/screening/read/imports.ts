import { z } from 'zod'
import type { Tx } from '#platform/db/database.ts'

const broken = z.array(z.object({ line: z.number(), field: z.string(), code: z.string() }))
const kind = z.enum(['births', 'attachments'])

/** The report of a file that the actor's organisation sent; undefined for any other. */
export async function findImport(db: Tx, importId: string) {
  const row = await db
    .selectFrom('screening_import')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    importId: row.id,
    kind: kind.parse(row.kind),
    accepted: row.accepted,
    duplicates: row.duplicates,
    broken: broken.parse(row.broken),
  }
}
